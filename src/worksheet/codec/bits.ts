/** Numbers packed bit by bit, highest bit first. */
export class BitWriter {
  #bits = '';

  /** @throws RangeError where the value does not fit: it would run into its neighbour */
  write(value: number | bigint, width: number): this {
    const digits = width === 0 ? '' : value.toString(2).padStart(width, '0');
    if (value < 0 || digits.length > width)
      throw new RangeError(`${value} needs over ${width} bits.`);
    this.#bits += digits;
    return this;
  }

  /** Everything written, with zeros up to a whole byte. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] = parseInt(this.#bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2);
    }
    return bytes;
  }
}

/** Reads what a `BitWriter` wrote. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws RangeError where the bytes end before the number does */
  readBig(width: number): bigint {
    let value = 0n;
    for (let bit = 0; bit < width; bit++, this.#at++) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) throw new RangeError('The bytes end too early.');
      value = (value << 1n) | BigInt((byte >> (7 - (this.#at & 7))) & 1);
    }
    return value;
  }

  read(width: number): number {
    return Number(this.readBig(width));
  }

  /** Bytes begun so far: where what is packed ends and whole bytes go on. */
  get bytesRead(): number {
    return Math.ceil(this.#at / 8);
  }
}
