import { z } from 'zod';
import {
  FONT_SIZES,
  type HandoutOptions,
  handoutFontNames,
  handoutKinds,
  markChoices,
  orientations,
} from '../handout/handoutOptions.ts';
import { momentSchema } from './momentSchema.ts';

const text = z.string().max(200).nullable();
const sectionId = z.int().min(0);

/** What people choose about a handout, as it comes from the window and from the file of preferences. */
export const handoutOptionsSchema = z
  .object({
    title: text,
    documentNo: text,
    annexNo: text,
    confidentiality: text,
    meetingName: text,
    meetingDate: text,
    basisNote: text,
    cover: z.boolean(),
    contents: z.boolean(),
    legend: z.boolean(),
    summary: z.boolean(),
    tables: z.boolean(),
    charts: z.boolean(),
    groupTitles: z.boolean(),
    newPages: z.enum(['top', 'items']),
    orientation: z.enum(orientations),
    sections: z.array(sectionId).max(5000).nullable(),
    settings: z
      .array(z.object({ sectionId, orientation: z.enum(orientations).nullable(), planHead: text }).strict())
      .max(5000),
    font: z.enum(handoutFontNames),
    fontSize: z.number().min(FONT_SIZES.least).max(FONT_SIZES.most),
    marks: z.enum(markChoices),
    changes: z.boolean(),
    carriedSigns: z.boolean(),
    draftText: text,
  })
  .strict() satisfies z.ZodType<HandoutOptions>;

const versionId = z.int().min(1).nullable();

export const handoutRequestSchema = z
  .object({
    /** Names the print, to ask how far it is and to stop it. */
    job: z.string().min(1).max(100),
    kind: z.enum(handoutKinds),
    moment: momentSchema,
    options: handoutOptionsSchema,
    /** The version it is printed from; null prints the plan as it stands. */
    snapshotId: versionId,
    /** The version it is compared with. */
    comparedId: versionId,
  })
  .strict();
