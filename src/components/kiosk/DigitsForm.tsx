import type { JSX } from 'preact';

interface Props {
  id: string;
  label: string;
  submit: string;
  error: string | null;
  isBusy?: boolean;
  maxLength: number;
  onSubmit(typed: string): void;
}

/** One field for digits that staff type. No password field: browsers offer to keep those. */
export function DigitsForm(props: Props): JSX.Element {
  const { id, label, submit, error, isBusy = false, maxLength, onSubmit } = props;
  const send = (event: JSX.TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    if (field !== null && !isBusy) onSubmit(field.value);
  };
  return (
    <form class="kiosk-form" onSubmit={send} autocomplete="off" noValidate>
      <label for={id}>{label}</label>
      {error && (
        <p class="error" id={`${id}-loi`} role="alert">
          {error}
        </p>
      )}
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={maxLength}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : `${id}-loi`}
      />
      <button type="submit" aria-disabled={isBusy}>
        {submit}
      </button>
    </form>
  );
}
