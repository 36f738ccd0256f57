/** Feeds bytes through a stream of the platform and collects at most `limit` bytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // A failure reaches us through the reader; here it would only be reported a second time.
  const ignore = () => undefined;
  void writer.write(bytes).catch(ignore);
  void writer.close().catch(ignore);

  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      void reader.cancel().catch(ignore);
      throw new RangeError(`More than ${limit} bytes come out.`);
    }
    chunks.push(value);
  }
  const result = new Uint8Array(length);
  chunks.reduce((at, chunk) => (result.set(chunk, at), at + chunk.length), 0);
  return result;
}

/**
 * Compresses (RFC 1951, no header). The bytes that come out differ between browsers, so they say
 * nothing about whether two contents are the same.
 */
export function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('deflate-raw'), Infinity);
}

/**
 * @param limit stop, and reject, as soon as more bytes than this come out
 * @throws RangeError over the limit; TypeError where the bytes are no complete deflate stream or
 *   others follow it
 */
export function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new DecompressionStream('deflate-raw'), limit);
}
