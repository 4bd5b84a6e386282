import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { Icon } from "../../look/icons.tsx";
import { Problem } from "../../look/problem.tsx";
import { useSurroundings } from "../../surroundings.tsx";
import type { Attempt } from "./calls.ts";
import type { SayHandIn } from "./texts.ts";

function keep(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start reading only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

type Props = {
  readonly groupId: string;
  readonly file: Attempt["files"][number];
  readonly say: SayHandIn;
};

/** A file that was handed in, to look at again; fetched by the app, so rights are checked each time. */
export function HandedInFile({ groupId, file: { fileId, name }, say }: Props) {
  const { bytes } = useSurroundings();
  const fetching = useMutation({
    mutationFn: () => bytes.fileContent({ groupId, fileId }),
    onSuccess: (content) => keep(name, content),
  });
  return (
    <>
      <Button
        icon={<Icon name="download" />}
        disabledFocusable={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {say("files.of", { action: say("files.download"), name })}
      </Button>
      {fetching.error && <Problem error={fetching.error} />}
    </>
  );
}
