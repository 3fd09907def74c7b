/**
 * Everything that can go wrong in a way a person can understand. Each code has one Japanese sentence in
 * `shared/messages/errorText.ts`; a code without a sentence does not compile.
 */
export const errorCodes = [
  'badRequest',
  'unexpected',
  'hostGone',
  'noDocument',
  'notADocument',
  'documentDamaged',
  'documentNewerThanApp',
  'documentReadOnly',
  'documentInUse',
  'documentMissing',
  'documentExists',
  'documentGone',
  'storageFailed',
  'folderNotWritable',
  'diskFull',
  'recordChanged',
  'nothingToUndo',
  'nothingToRedo',
  'historyEntryGone',
  'notAWorkbook',
  'workbookEncrypted',
  'workbookEmpty',
  'workbookDamaged',
  'workbookUnsafe',
  'workbookTooLarge',
  'workbookTooSlow',
  'workbookLockFile',
  'workbookHasNoIndicators',
  'workbookUnknown',
  'workbookChanged',
  'writeBackDiffers',
  'nothingToFill',
  'cellIsFormula',
  'cellIsMerged',
  'cellMissing',
  'cellIsTableHeader',
  'workbookSigned',
  'writeBackUnsupported',
  'notAFigure',
  'notAFormula',
  'placeUnknown',
  'lastLine',
  'headingRequired',
  'outlineLoop',
  'outlineTooDeep',
  'sectionNotEmpty',
  'figureNotInText',
  'pasteNotText',
  'pasteTooLong',
  'notAMark',
  'notADate',
  'dateFarAway',
  'cellTextTooLong',
  'figureDoubted',
  'dateDoubted',
  'nameRequired',
  'nameTaken',
  'resultMissing',
  'textTooLong',
  'reasonRequired',
  'branchUnknown',
  'indicatorUnknown',
  'indicatorAmbiguous',
  'fieldNotEditable',
  'yearUnknown',
  'nothingStored',
  'nothingToExport',
  'nothingToPrint',
  'noSectionsChosen',
  'noVersionToCompare',
  'labelTooLong',
  'snapshotNameRequired',
  'snapshotNameTaken',
  'snapshotEmpty',
  'snapshotUnknown',
  'snapshotDamaged',
  'snapshotFrozen',
  'backupFailed',
  'backupUnknown',
  'backupDamaged',
  'fileMissing',
  'fileInUse',
  'fileNotReadable',
  'notAFile',
  'fileNotWritable',
  'printerMissing',
  'printFailed',
  'cancelled',
] as const;

export type AppErrorCode = (typeof errorCodes)[number];

/** A trouble the person can be told about. `detail` is the one variable part of its sentence (a name, a cell). */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly detail: string | undefined;

  constructor(code: AppErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}
