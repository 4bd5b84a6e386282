import { attributesOf, isOverlong, tagsOf } from "./xml.ts";

export type Workbook = {
  /** Days are counted from 1904 instead of 1900: files that began on an old Mac. */
  readonly from1904: boolean;
  /** Worksheets in the order of the tabs; charts are left out. */
  readonly sheets: readonly {
    readonly name: string;
    readonly path: string;
    readonly hidden: boolean;
  }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
};

const pathOf = (target: string): string =>
  target.startsWith("/") ? target.slice(1) : `xl/${target}`;

/** Reads `xl/workbook.xml` and its relationships (ECMA-376 part 1, 18.2); undefined when damaged. */
export function workbookOf(workbookXml: string, relationsXml: string): Workbook | undefined {
  const relationTags = [...tagsOf(relationsXml, ["Relationship"])];
  const bookTags = [...tagsOf(workbookXml, ["sheet", "workbookPr"])];
  if ([...relationTags, ...bookTags].some(isOverlong)) return undefined;
  const relations = relationTags.map((tag) => attributesOf(tag.attributes));
  const pathsOfType = (type: string) =>
    relations
      .filter((relation) => relation["Type"]?.endsWith(`/${type}`))
      .map((relation) => ({ id: relation["Id"], path: pathOf(relation["Target"] ?? "") }));
  const worksheets = new Map(pathsOfType("worksheet").map(({ id, path }) => [id, path]));

  const sheets = bookTags
    .filter((tag) => tag.name === "sheet")
    .map((tag) => attributesOf(tag.attributes))
    .flatMap(({ name = "", id, state = "visible" }) => {
      const path = worksheets.get(id);
      return path === undefined ? [] : [{ name, path, hidden: state !== "visible" }];
    });
  const properties = bookTags.find((tag) => tag.name === "workbookPr");
  const date1904 = attributesOf(properties?.attributes ?? "")["date1904"] ?? "0";
  return {
    from1904: date1904 === "1" || date1904 === "true",
    sheets,
    sharedStrings: pathsOfType("sharedStrings")[0]?.path,
    styles: pathsOfType("styles")[0]?.path,
  };
}
