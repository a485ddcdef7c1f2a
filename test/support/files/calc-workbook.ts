import { zipOf } from "./workbook.ts";

/** A text, a number, a day number shown as a date, or a formula with the value that LibreOffice computed. */
export type CalcCell = string | number | null | { readonly date: number } | CalcFormula;

interface CalcFormula {
  readonly formula: string;
  readonly type: "n" | "str" | "e" | "b";
  readonly value: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const ROW =
  'customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"';

const WORKBOOK = `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" showVerticalScroll="true" showSheetTabs="true" xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" tabRatio="500" firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="Lembar1" sheetId="1" state="visible" r:id="rId2"/></sheets><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/><extLst><ext xmlns:loext="http://schemas.libreoffice.org/" uri="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"><loext:extCalcPr stringRefSyntax="CalcA1"/></ext></extLst></workbook>`;

const WORKBOOK_LINKS = `${HEAD}<Relationships ${LINKS}><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>\n</Relationships>`;

const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="dd/mm/yy"/></numFmts><fonts count="4"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><cellStyleXfs count="2"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyFont="true" applyBorder="true" applyAlignment="true" applyProtection="true"><alignment horizontal="general" vertical="bottom" textRotation="0" wrapText="false" indent="0" shrinkToFit="false"/><protection locked="true" hidden="false"/></xf><xf numFmtId="43" fontId="1" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="false"><alignment horizontal="general" vertical="bottom"/><protection locked="true" hidden="false"/></xf><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * A workbook as LibreOffice 7 writes it: shared strings only, explicit attributes for every default, empty cells with a style,
 * a page header with a quoted font, and a ZIP whose sizes follow its files.
 */
export function calcWorkbook(rows: readonly (readonly CalcCell[])[]): Buffer {
  const strings: string[] = [];
  const data = rows.map((cells, row) => {
    const xml = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, strings),
    );
    return `<row r="${row + 1}" ${ROW}>${xml.join("")}</row>`;
  });
  const shared = strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`);
  return zipOf(
    {
      "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      "_rels/.rels": `${HEAD}<Relationships ${LINKS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/_rels/workbook.xml.rels": WORKBOOK_LINKS,
      "xl/workbook.xml": WORKBOOK,
      "xl/styles.xml": STYLES,
      "xl/worksheets/sheet1.xml": sheetXml(data.join(""), `A1:L${rows.length}`),
      "xl/sharedStrings.xml": `${HEAD}<sst ${MAIN} count="${strings.length}" uniqueCount="${strings.length}">${shared.join("")}</sst>`,
    },
    { isStreamed: true, flags: 0x0800 },
  );
}

function cellXml(cell: CalcCell, reference: string, strings: string[]): string {
  if (cell === null) return `<c r="${reference}" s="0"/>`;
  if (typeof cell === "string") return `<c r="${reference}" s="0" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if (typeof cell === "number") return `<c r="${reference}" s="0" t="n"><v>${cell}</v></c>`;
  if ("date" in cell) return `<c r="${reference}" s="1" t="n"><v>${cell.date}</v></c>`;
  const { formula, type, value } = cell;
  return `<c r="${reference}" s="0" t="${type}"><f aca="false">${formula}</f><v>${value}</v></c>`;
}

function sheetXml(rows: string, range: string): string {
  return `${HEAD}<worksheet ${MAIN} xmlns:r="${OFFICE}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="${range}"/><sheetViews><sheetView showFormulas="false" showGridLines="true" rightToLeft="false" tabSelected="true" view="normal" topLeftCell="A1" colorId="64" zoomScale="100" workbookViewId="0"><pane xSplit="0" ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" activeCellId="0" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"/><cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="1" min="1" style="0" width="17.1"/></cols><sheetData>${rows}</sheetData><printOptions headings="false" gridLines="false"/><pageMargins left="0.7875" right="0.7875" top="1.05277777777778" bottom="1.05277777777778" header="0.7875" footer="0.7875"/><pageSetup paperSize="9" scale="100" orientation="portrait"/><headerFooter differentFirst="false" differentOddEven="false"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;A</oddHeader></headerFooter></worksheet>`;
}
