/**
 * CRC-32 as in zip, gzip and PNG (ISO 3309; reflected polynomial EDB88320). It finds every error
 * within 32 bits in a row, so every changed character of a link.
 *
 * @param before the checksum of what comes before `bytes`, to go on from
 * @returns an unsigned 32-bit number
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
