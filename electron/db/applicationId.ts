/** "BPDk" in ASCII: marks a SQLite file as a Branch Plan Desk document (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x4250446b;
