/** The contents of a file that is written anywhere; gaps are zeros. */
export class GrowingBytes {
  private room: Buffer;
  private length: number;

  private constructor(room: Buffer, length: number) {
    this.room = room;
    this.length = length;
  }

  static of(bytes: Buffer): GrowingBytes {
    return new GrowingBytes(Buffer.from(bytes), bytes.length);
  }

  copy(): GrowingBytes {
    return GrowingBytes.of(this.content());
  }

  content(): Buffer {
    return this.room.subarray(0, this.length);
  }

  write(offset: number, bytes: Buffer): void {
    this.setLength(Math.max(this.length, offset + bytes.length));
    bytes.copy(this.room, offset);
  }

  setLength(length: number): void {
    if (length > this.room.length) {
      const larger = Buffer.alloc(Math.max(length, this.room.length * 2));
      this.room.copy(larger, 0, 0, this.length);
      this.room = larger;
    }
    if (length > this.length) this.room.fill(0, this.length, length);
    this.length = length;
  }
}
