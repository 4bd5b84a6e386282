import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EmployerStaff } from "#contract/employers-api.ts";
import { dayText } from "../../dutch-time.ts";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayEmployer } from "./texts.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(8rem, auto) 1fr",
    gap: "4px 16px",
    margin: 0,
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr", gap: "0" },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
    "@media (max-width: 640px)": { paddingBottom: "8px" },
  },
  fold: { minHeight: "32px", lineHeight: "32px", cursor: "pointer" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: "4px 0",
  },
});

type Props = { readonly staff: EmployerStaff; readonly say: SayEmployer };

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

function Supervisor({ staff: { supervisor }, say }: Props) {
  if (!supervisor) {
    return (
      <>
        <Tag tone="warn" icon="warning">
          {say("staff.none")}
        </Tag>
        <Text>{say("staff.noSupervisor")}</Text>
      </>
    );
  }
  const { name, hasConfirmed, knowsTheTask } = supervisor;
  return (
    <>
      <Text>{name}</Text>
      {hasConfirmed ? (
        <Tag tone="good" icon="check">
          {say("staff.confirmed")}
        </Tag>
      ) : (
        <Tag tone="warn" icon="clock">
          {say("staff.unconfirmed")}
        </Tag>
      )}
      {knowsTheTask && (
        <Tag tone="good" icon="check">
          {say("staff.knows")}
        </Tag>
      )}
    </>
  );
}

/** One of the own staff, in a short block. */
export function OneOfStaff({ staff, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { name, seat, presence, signOffs, agreement, examinedAt } = staff;
  const done = signOffs.filter(({ state }) => state === "done").length;
  const { attended, missed } = presence;
  return (
    <article aria-label={name} className={styles.box}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Tag
          tone={seat === "active" ? "good" : "quiet"}
          icon={seat === "active" ? "check" : "cross"}
        >
          {say(`staff.${seat}`)}
        </Tag>
      </div>
      <dl className={styles.facts}>
        <Fact label={say("staff.presence")}>
          <Text>{say("staff.attended", { count: attended })}</Text>
          {missed > 0 && (
            <Tag tone="warn" icon="warning">
              {say("staff.missed", { count: missed })}
            </Tag>
          )}
        </Fact>
        <Fact label={say("staff.signOffs")}>
          {say("staff.signed", { done, all: signOffs.length })}
        </Fact>
        {seat === "active" && (
          <>
            <Fact label={say("staff.supervisor")}>
              <Supervisor staff={staff} say={say} />
            </Fact>
            <Fact label={say("staff.agreement")}>{say(`staff.agreed.${agreement}`)}</Fact>
            <Fact label={say("staff.exam")}>
              {examinedAt === undefined
                ? say("staff.noExam")
                : say("staff.examined", { day: dayText(examinedAt, language, { withYear: true }) })}
            </Fact>
            <Fact label={say("staff.certificate")}>{say("staff.noCertificate")}</Fact>
          </>
        )}
      </dl>
      {signOffs.length > 0 && (
        <details>
          <summary className={styles.fold}>{say("staff.which")}</summary>
          <ul className={styles.list}>
            {signOffs.map(({ title, state }) => (
              <li key={title} className={styles.row}>
                <Text lang="nl">{title}</Text>
                <Tag
                  tone={state === "done" ? "good" : "busy"}
                  icon={state === "done" ? "check" : "circle"}
                >
                  {say(`staff.${state}`)}
                </Tag>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
