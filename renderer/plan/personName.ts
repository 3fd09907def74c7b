/** Who is at the keyboard, as said last: asked once, offered again until the program is closed. */
let name = '';

export function personName(): string {
  return name;
}

export function rememberPerson(said: string): void {
  name = said.trim();
}
