import { Field, Input } from "@fluentui/react-components";

export type Named = { readonly name: string; readonly mail: string };
export const nobodyNamed: Named = { name: "", mail: "" };

type Props = {
  readonly value: Named;
  readonly onChange: (value: Named) => void;
  readonly labels: { readonly name: string; readonly mail: string };
};

/** A name and an address at work; the server judges them and says what is wrong. */
export function NamedFields({ value, onChange, labels }: Props) {
  return (
    <>
      <Field label={labels.name}>
        <Input
          value={value.name}
          autoComplete="off"
          onChange={(_, { value: name }) => onChange({ ...value, name })}
        />
      </Field>
      <Field label={labels.mail}>
        <Input
          type="email"
          inputMode="email"
          autoComplete="off"
          value={value.mail}
          onChange={(_, { value: mail }) => onChange({ ...value, mail })}
        />
      </Field>
    </>
  );
}
