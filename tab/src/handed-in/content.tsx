import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSay } from "../surroundings.tsx";
import { OpenFile } from "./open-file.tsx";
import type { FileFacts } from "./show-file.ts";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  files: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
  },
  typed: {
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    unicodeBidi: "plaintext",
    maxWidth: "44rem",
  },
  link: { overflowWrap: "anywhere" },
});

type Props = {
  readonly groupId: string;
  readonly attempt: {
    readonly text: string;
    readonly link?: string | undefined;
    readonly files: readonly FileFacts[];
  };
};

/** Only addresses that a browser opens as a page; anything else stays text. */
const isPage = (link: string): boolean => /^https?:\/\//i.test(link);

/** What somebody handed in: the text as it was typed, the link and the files. */
export function HandedInContent({ groupId, attempt: { text, link, files } }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  return (
    <div className={styles.box}>
      {text === "" ? <Text>{say("noText")}</Text> : <Text className={styles.typed}>{text}</Text>}
      {link !== undefined && (
        <div>
          <Text weight="semibold" block>
            {say("link")}
          </Text>
          {isPage(link) ? (
            <Link href={link} target="_blank" rel="noreferrer noopener" className={styles.link}>
              {link}
            </Link>
          ) : (
            <Text className={styles.link}>{link}</Text>
          )}
        </div>
      )}
      {files.length > 0 && (
        <div>
          <Text weight="semibold" block>
            {say("files")}
          </Text>
          <div className={styles.files}>
            {files.map((file) => (
              <OpenFile key={file.fileId} groupId={groupId} file={file} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
