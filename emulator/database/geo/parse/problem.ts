/** A value is no geometry; the message says why in MongoDB's words. */
export class GeoProblem extends Error {}
