import type { ReactNode, Ref } from "react";

type Props = {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly scrollerRef?: Ref<HTMLElement>;
  readonly onScroll?: (box: HTMLElement) => void;
};

/** A part that scrolls by itself, and so must be reachable with the keyboard. */
export const Scroller = ({ label, className, children, scrollerRef, onScroll }: Props) => (
  <section
    ref={scrollerRef}
    className={className}
    data-scroller=""
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys cannot scroll here
    tabIndex={0}
    onScroll={({ currentTarget }) => onScroll?.(currentTarget)}
  >
    {children}
  </section>
);
