/** A group has at most 30 rows; anything near these limits is some other file. */
export const maxFilledRows = 501;
export const maxRowNumber = 2000;
export const maxColumns = 200;
export const maxCells = 20_000;
export const maxSheets = 255;
/** Of one XML tag. Excel writes some dozens of characters. */
export const maxAttributesLength = 1024;
/** Characters of a cell that are passed on; no cell of a group is nearly as long. */
export const maxCellText = 1000;
/** All parts of a workbook together, once unpacked. 10,000 full rows take about 10 MB. */
export const maxUnpackedBytes = 30 * 1024 * 1024;
