const DAY_MS = 86_400_000;

/** The serial of an ISO date or time, as strict workbooks store dates; null where it is none. */
export function isoToSerial(iso: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    iso.trim(),
  );
  if (!match || iso.trim() === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
  if (date1904) return days + 24_107 + time;
  // The false leap day: serials before March 1900 are one less.
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
