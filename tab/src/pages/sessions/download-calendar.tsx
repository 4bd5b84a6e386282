import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { Icon } from "../../look/icons.tsx";
import { Problem } from "../../look/problem.tsx";
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

function save(fileName: string, ics: string): void {
  const url = URL.createObjectURL(new Blob([ics], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Some browsers start reading only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

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
