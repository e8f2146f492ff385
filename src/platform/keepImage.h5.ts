/** Hands over a picture that came as a data URL: the browser saves it. Call it from a tap. */
export async function keepImage(name: string, dataUrl: string): Promise<void> {
  const link = document.createElement('a')
  link.href = dataUrl
  link.download = name
  link.click()
}
