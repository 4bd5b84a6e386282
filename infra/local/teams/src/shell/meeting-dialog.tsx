import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useSettings } from "../settings.tsx";

type Props = { readonly open: boolean; readonly onClose: () => void };

/** Stands in for the video call that this laptop does not have. */
export function MeetingDialog({ open, onClose }: Props) {
  const { say } = useSettings();
  return (
    <Dialog open={open} onOpenChange={(_, { open: opened }) => opened || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("meeting.title")}</DialogTitle>
          <DialogContent>{say("meeting.text")}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say("page.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
