/** A group has at most 30 rows; anything near these limits is some other file. */
export const maxFilledRows = 501;
export const maxRowNumber = 2000;
export const maxColumns = 200;
/** All parts of a workbook together, once unpacked. 10,000 full rows take about 10 MB. */
export const maxUnpackedBytes = 30 * 1024 * 1024;
