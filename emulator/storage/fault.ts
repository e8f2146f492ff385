/** Refusals of the object store behind the cloud's storage (COS): XML, as the SDK parses it after an upload. */
import { randomUUID } from 'node:crypto'

export type FaultCode =
  | ('AccessDenied' | 'EntityTooLarge' | 'NoSuchKey' | 'SignatureDoesNotMatch')
  | ('RequestTimeout' | 'MethodNotAllowed' | 'InvalidArgument')

/** Answered with its HTTP status and `toXml`. */
export class StorageFault extends Error {
  constructor(
    readonly status: number,
    readonly code: FaultCode,
    message: string,
  ) {
    super(message)
    this.name = 'StorageFault'
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string): string => text.replace(/[&<>]/g, character => ENTITIES[character] ?? '')

/** The SDK reads Code, Message, RequestId and TraceId and fails when one is missing. */
export const toXml = (fault: StorageFault): string => `<?xml version='1.0' encoding='utf-8' ?>
<Error>
  <Code>${fault.code}</Code>
  <Message>${escapeXml(fault.message)}</Message>
  <RequestId>${randomUUID()}</RequestId>
  <TraceId>${randomUUID()}</TraceId>
</Error>
`
