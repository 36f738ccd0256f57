/** What each byte does to a checksum: a file of some megabytes is summed by table, eight times as fast. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 as in zip, gzip and PNG (ISO 3309; reflected polynomial EDB88320). It finds every error
 * within 32 bits in a row, so every changed character of a link.
 *
 * @param before the checksum of what comes before `bytes`, to go on from
 * @returns an unsigned 32-bit number
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}
