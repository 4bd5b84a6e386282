import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { Icon } from "../../look/icons.tsx";
import { Problem } from "../../look/problem.tsx";
import { saveFile } from "../../look/save-file.ts";
import { useCall } from "../../surroundings.tsx";
import type { SaySessions } from "./texts.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

const save = (fileName: string, ics: string): void =>
  saveFile(fileName, new Blob([ics], { type: "text/calendar;charset=utf-8" }));

type Props = {
  readonly groupId: string;
  readonly say: SaySessions;
};

/** The calendar file: for whoever keeps a calendar outside Teams. */
export function DownloadCalendar({ groupId, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const download = useMutation({
    mutationFn: () => call("calendar", { groupId }),
    onSuccess: ({ fileName, ics }) => save(fileName, ics),
  });
  return (
    <div className={styles.box}>
      <Button
        icon={<Icon name="download" />}
        disabledFocusable={download.isPending}
        onClick={() => download.mutate()}
      >
        {say("download")}
      </Button>
      <Text size={200} className={styles.hint} role="status">
        {download.data ? say("downloaded", { file: download.data.fileName }) : say("downloadHint")}
      </Text>
      {download.error && <Problem error={download.error} />}
    </div>
  );
}
