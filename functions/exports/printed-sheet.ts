import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";

/** File content in the library's type. */
type FileContent = Stream | Buffer | Blob;

/**
 * Print settings of a sheet: as wide as the page, as long as it needs, with its first row on each page.
 * Landscape is the library's own option.
 * @source ISO/IEC 29500-1, 18.3.1.64 (pageSetUpPr), 18.3.1.63 (pageSetup) and 18.2.5 (definedName)
 */
export function printedToWidth(sheetName: string): Feature<FileContent> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        "xl/workbook.xml": {
          transform: (xml) =>
            xml.replace(
              "</sheets>",
              `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$1:$1</definedName></definedNames>`,
            ),
        },
      },
    },
  };
}
