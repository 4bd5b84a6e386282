import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { general, useSay } from "../surroundings.tsx";
import { Icon } from "./icons.tsx";
import { blobOf } from "./made-file.ts";
import { Problem } from "./problem.tsx";
import { saveFile } from "./save-file.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 640px)": { flexDirection: "column" },
  },
});

const formats = ["xlsx", "csv"] as const;
type Format = (typeof formats)[number];
type Props = { readonly make: (format: Format) => Promise<Output<"exportResults">> };

/** The same list as a file to keep, for Excel or for another program. */
export function ExportButtons({ make }: Props) {
  const styles = useStyles();
  const say = useSay(general);
  const download = useMutation({
    mutationFn: make,
    onSuccess: (file) => saveFile(file.fileName, blobOf(file)),
  });
  return (
    <div className={styles.box}>
      <div className={styles.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            icon={<Icon name="download" />}
            disabledFocusable={download.isPending}
            onClick={() => download.mutate(format)}
          >
            {say(`export.${format}`)}
          </Button>
        ))}
      </div>
      <Text size={200} role="status">
        {download.data && say("export.done", { file: download.data.fileName })}
      </Text>
      {download.error && <Problem error={download.error} />}
    </div>
  );
}
