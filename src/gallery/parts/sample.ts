/** A picture to show: one red dot. */
export const RED_DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAALMmHgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='
