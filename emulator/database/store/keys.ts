/** Keys of the data space: `C` collection → count, `D` collection sequence → document, `I` index entry sequence → nothing. */

const COUNT = 0x43
const DOCUMENT = 0x44
const INDEX = 0x49
const SEQUENCE_BYTES = 6

const prefix = (kind: number, id: number): Buffer => {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt8(kind, 0)
  bytes.writeUInt32BE(id, 1)
  return bytes
}

const sequenceBytes = (sequence: number): Buffer => {
  const bytes = Buffer.alloc(SEQUENCE_BYTES)
  bytes.writeUIntBE(sequence, 0, SEQUENCE_BYTES)
  return bytes
}

/** Where the number of a collection's documents is kept. */
export const countKey = (collection: number): Buffer => prefix(COUNT, collection)

/** A document by its sequence number: the natural order is the order of insertion. */
export const documentKey = (collection: number, sequence: number): Buffer =>
  Buffer.concat([prefix(DOCUMENT, collection), sequenceBytes(sequence)])

export const documentRange = (collection: number) => ({
  start: prefix(DOCUMENT, collection),
  end: prefix(DOCUMENT, collection + 1),
})

/** An index entry; the sequence at its end keeps equal entries apart and leads to the document. */
export const entryKey = (index: number, entry: Buffer, sequence: number): Buffer =>
  Buffer.concat([prefix(INDEX, index), entry, sequenceBytes(sequence)])

/** Keys of an index between two entries; without an end, to its last. */
export const entryRange = (index: number, start: Buffer, end: Buffer | undefined) => ({
  start: Buffer.concat([prefix(INDEX, index), start]),
  end: end ? Buffer.concat([prefix(INDEX, index), end]) : prefix(INDEX, index + 1),
})

export const sequenceOf = (key: Buffer): number => key.readUIntBE(key.length - SEQUENCE_BYTES, SEQUENCE_BYTES)
