import { Button } from "@fluentui/react-components";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Icon } from "../shell/icons.tsx";

/**
 * The way to the import page. A file that is dragged over it opens that page while it is still being
 * dragged, and can be dropped there: a page cannot hand a file to an app of another origin.
 */
export function ImportHint() {
  const { say } = useSettings();
  const { go } = usePlace();
  const open = () => go("app", "import");
  return (
    <section
      className="import-hint"
      aria-label={say("importing.title")}
      onDragEnter={({ dataTransfer }) => dataTransfer.types.includes("Files") && open()}
    >
      <Icon name="file" size={28} />
      <div>
        <strong>{say("importing.title")}</strong>
        <p>{say("importing.text")}</p>
      </div>
      <Button appearance="primary" onClick={open}>
        {say("importing.open")}
      </Button>
    </section>
  );
}
