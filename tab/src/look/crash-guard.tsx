import { Component, type ReactNode } from "react";

type Props = { readonly children: ReactNode; readonly instead: ReactNode };
type State = { readonly crashed: boolean };

/** A bug in one page, or a file that did not arrive, must not leave an empty screen. */
export class CrashGuard extends Component<Props, State> {
  override state: State = { crashed: false };

  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? this.props.instead : this.props.children;
  }
}
