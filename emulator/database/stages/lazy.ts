/** Streams of documents that read no further than they are read. */
import type { Document } from '../values/types'

export function* mapEach(
  documents: Iterable<Document>,
  change: (document: Document) => Document,
): Iterable<Document> {
  for (const document of documents) yield change(document)
}

/** Each document becomes any number of documents. */
export function* flatMapEach(
  documents: Iterable<Document>,
  change: (document: Document) => Iterable<Document>,
): Iterable<Document> {
  for (const document of documents) yield* change(document)
}

export function* filterEach(
  documents: Iterable<Document>,
  test: (document: Document) => boolean,
): Iterable<Document> {
  for (const document of documents) if (test(document)) yield document
}

/** The first `count` documents, at least one; the one after them is not asked for. */
export function* take(documents: Iterable<Document>, count: number): Iterable<Document> {
  let left = count
  for (const document of documents) {
    yield document
    left -= 1
    if (left <= 0) return
  }
}

export function* drop(documents: Iterable<Document>, count: number): Iterable<Document> {
  let left = count
  for (const document of documents) {
    if (left > 0) left -= 1
    else yield document
  }
}

/** For a stage that must see all documents before it answers: nothing is read until the answer is asked for. */
export function* afterAll(
  documents: Iterable<Document>,
  answer: (documents: Document[]) => Iterable<Document>,
): Iterable<Document> {
  yield* answer([...documents])
}
