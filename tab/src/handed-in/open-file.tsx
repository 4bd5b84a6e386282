import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Icon } from "../look/icons.tsx";
import { Modal } from "../look/modal.tsx";
import { Problem } from "../look/problem.tsx";
import { saveFile } from "../look/save-file.ts";
import { general, useSay, useSurroundings } from "../surroundings.tsx";
import { dataUrl } from "./data-url.ts";
import { type FileFacts, isShown } from "./show-file.ts";
import { sentences } from "./texts.ts";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", maxWidth: "100%", overflowWrap: "anywhere" },
  picture: { maxWidth: "100%", maxHeight: "65dvh", objectFit: "contain", alignSelf: "center" },
});

type Props = { readonly groupId: string; readonly file: FileFacts };

/** A file that was handed in; fetched by the app, so that rights are checked each time. */
export function OpenFile({ groupId, file }: Props) {
  const styles = useStyles();
  const say = useSay(sentences);
  const words = useSay(general);
  const { bytes } = useSurroundings();
  const [picture, setPicture] = useState<string>();
  const { fileId, name, type } = file;
  const fetchIt = () => bytes.fileContent({ groupId, fileId });

  const look = useMutation({
    mutationFn: async () => await dataUrl(await fetchIt(), type),
    onSuccess: setPicture,
  });
  const keep = useMutation({
    mutationFn: fetchIt,
    onSuccess: (content) => saveFile(name, content),
  });
  const busy = look.isPending || keep.isPending;
  const error = look.error ?? keep.error;
  const shown = isShown(file);
  return (
    <>
      <Button
        icon={<Icon name={shown ? "file" : "download"} />}
        className={styles.button}
        disabledFocusable={busy}
        onClick={() => (shown ? look.mutate() : keep.mutate())}
      >
        {say("of", { action: say(shown ? "look" : "download"), name })}
      </Button>
      <Text size={200} role="status">
        {keep.isSuccess && say("saved", { name })}
      </Text>
      {error && <Problem error={error} />}
      {picture !== undefined && (
        <Modal
          title={name}
          role="dialog"
          onClose={() => setPicture(undefined)}
          actions={
            <>
              <Button icon={<Icon name="download" />} onClick={() => keep.mutate()}>
                {say("download")}
              </Button>
              <Button appearance="primary" onClick={() => setPicture(undefined)}>
                {words("close")}
              </Button>
            </>
          }
        >
          <img src={picture} alt={name} className={styles.picture} />
        </Modal>
      )}
    </>
  );
}
