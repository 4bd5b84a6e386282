import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { numberText } from "../../dutch-time.ts";
import { Icon, type IconName } from "../../look/icons.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { sizeText } from "./chosen-file.ts";
import type { SayHandIn } from "./texts.ts";
import type { Upload } from "./upload-list.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: tokens.spacingHorizontalM,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly upload: Upload;
  readonly say: SayHandIn;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onRemove: () => void;
};

const icons = {
  ready: "check",
  queued: "clock",
  sending: "handIn",
  paused: "clock",
  failed: "warning",
  refused: "error",
} as const satisfies Record<Upload["state"], IconName>;

const percentOf = (share: number): number => Math.round(share * 100);

function stateText(upload: Upload, say: SayHandIn): string {
  switch (upload.state) {
    case "sending":
      return upload.waiting
        ? say("files.state.waiting")
        : say("files.state.sending", { percent: percentOf(upload.share) });
    case "paused":
      return say(upload.lost ? "files.state.lost" : "files.state.paused");
    case "failed":
      return say("files.state.failed", { why: upload.message });
    case "refused": {
      const { refusal } = upload;
      const why = typeof refusal === "string" ? say(`files.refusal.${refusal}`) : refusal.message;
      return say("files.state.refused", { why });
    }
    case "ready":
    case "queued":
      return say(`files.state.${upload.state}`);
  }
}

function Bar({ upload, say }: Pick<Props, "upload" | "say">) {
  if (upload.state !== "sending") return null;
  const label = say("files.of", {
    action: say("files.state.sending", { percent: percentOf(upload.share) }),
    name: upload.name,
  });
  // A file of one piece has nothing between 0 and all: then the bar only shows that it moves.
  return upload.share === 0 ? (
    <ProgressBar thickness="large" aria-label={label} />
  ) : (
    <ProgressBar thickness="large" aria-label={label} value={upload.share} max={1} />
  );
}

/** One file: its name, how it stands in a sign and in words, and what can be done with it. */
export function FileRow({ upload, say, onPause, onResume, onRemove }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { name, state, size } = upload;
  const tone =
    state === "ready" ? "good" : state === "failed" || state === "refused" ? "bad" : "quiet";
  const canResume = state === "failed" || (upload.state === "paused" && !upload.lost);
  const button = (label: "pause" | "resume" | "remove", act: () => void) => (
    <Button
      size="small"
      onClick={act}
      aria-label={say("files.of", { action: say(`files.${label}`), name })}
    >
      {say(`files.${label}`)}
    </Button>
  );
  return (
    <li className={styles.row}>
      <span className={styles[tone]}>
        <Icon name={icons[state]} />
      </span>
      <div className={styles.body}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Text size={200}>{sizeText(size, (value) => numberText(value, language))}</Text>
        <Text className={styles[tone]}>{stateText(upload, say)}</Text>
        <Bar upload={upload} say={say} />
        <div className={styles.actions}>
          {state === "sending" && button("pause", onPause)}
          {canResume && button("resume", onResume)}
          {button("remove", onRemove)}
        </div>
      </div>
    </li>
  );
}
