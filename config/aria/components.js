// Attributes for screen readers, by component. Plain JavaScript: Node reads it for the templates, webpack for the app.
const aria = { 'aria-role': '', 'aria-label': '', 'aria-disabled': '', 'aria-hidden': '' }
const TAGS = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea']

module.exports = Object.fromEntries(TAGS.map(tag => [tag, { ...aria }]))
