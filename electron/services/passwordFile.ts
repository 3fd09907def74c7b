import { Decrypter, Encrypter } from 'age-encryption';
import { AppError } from '../../shared/errors/appError.ts';

/**
 * Files under a password: age files (age-encryption.org/v1, scrypt and ChaCha20-Poly1305), so that whoever gets one
 * can also open it without this program, with `age -d`, rage or another tool of that format.
 */
const EXTENSION = '.age';

/** 2^17: half a second and 128 MB for each guess, on the machine of whoever guesses too. */
const WORK_FACTOR = 17;
/** A stranger's file may ask for a thousand times that; 18 is what other tools write. */
const MOST_WORK = 18;

/** The name under a password: 「控え.bpd」 becomes 「控え.bpd.age」. */
export const lockedName = (name: string): string => `${name}${EXTENSION}`;

/** The name without it, or null where the file is under no password. */
export function unlockedName(name: string): string | null {
  return name.toLowerCase().endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : null;
}

/** Puts a file under a password. The same contents never give the same bytes twice. */
export async function lock(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(typed(password));
  return encrypter.encrypt(bytes);
}

/**
 * The contents of a file under a password, all of them or nothing: each piece is authenticated.
 * @throws AppError passwordWrong; lockedFileDamaged where it was changed or cut short, or is of another kind
 */
export async function unlock(bytes: Uint8Array, password: string, name: string): Promise<Uint8Array> {
  const work = workAsked(bytes);
  if (work === null || work > MOST_WORK) throw new AppError('lockedFileDamaged', name);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typed(password));
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    const isRefused = cause instanceof Error && /no identity matched/.test(cause.message);
    // No cause: a wrong password is no fault of the program, and the log is no place for what was typed.
    throw new AppError(isRefused ? 'passwordWrong' : 'lockedFileDamaged', name);
  }
}

/** The same letters, however the keyboard or the IME has put them together. */
const typed = (password: string): string => password.normalize('NFC');

/** What the file's head asks of whoever opens it, before any work is done; null where it is no such file. */
function workAsked(bytes: Uint8Array): number | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const found = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/.exec(head);
  return found ? Number(found[1]) : null;
}
