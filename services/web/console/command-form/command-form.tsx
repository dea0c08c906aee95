import { Alert, App, Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../browser/api/problem';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useFormWords, type FormWord } from '../words/form';
import { formZh } from '../words/form.zh-cn';
import { Fault } from '../shell/fault';
import { notify } from '../shell/notices';
import { bodyOf, type Values } from './body';
import { CommandProblem } from './command-problem';
import { useCommandFields } from './document';
import { FormContext, type FormContextValue } from './form-context';
import { FieldInput } from './input';
import { OfferMoney } from './offer-money';
import { useCommand } from './use-command';

export interface CommandFormProps {
  /** Kind of case as the OpenAPI document writes it, `/api/casework/v1/complaints/{id}`. */
  path: string;
  /** Id of the case in the place of `{id}`. */
  id: string;
  /** Where the case itself lies, when `{id}` is not all that its path names. */
  address?: string;
  command: string;
  /** The seq that the person saw; somebody else's change since then is shown before anything is sent. */
  seq: number | undefined;
  context?: FormContextValue;
  initial?: Values;
  onDone: () => void;
  onCancel: () => void;
  /** Told as soon as something was filled in that leaving would lose. */
  onDirty?: (dirty: boolean) => void;
}

const moneyCommands = ['makeOffer', 'submitPlan'];

/** One form for every command, made from the OpenAPI document of its service. */
export function CommandForm(props: CommandFormProps) {
  const { fields, error } = useCommandFields(props.path, props.command);
  if (error) return <Fault error={error} />;
  return fields ? <ReadyForm {...props} fields={fields} /> : <Skeleton active />;
}

type ReadyProps = CommandFormProps & { fields: NonNullable<ReturnType<typeof useCommandFields>['fields']> };

function ReadyForm(props: ReadyProps) {
  const { path, id, command, fields, context = {}, initial, onDone, onCancel, onDirty } = props;
  const say = useFormWords();
  const name = useCommandsWords()(command as CommandsWord);
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [seq, setSeq] = useState(props.seq);
  const { mutate, error, isPending, reset } = useCommand({
    address: props.address ?? path.replace('{id}', encodeURIComponent(id)),
    command,
    onDone: () => {
      onDirty?.(false);
      notify({ kind: 'success', title: say('submitted', { command: name }) });
      onDone();
    },
  });
  const consequence = `consequence.${command}`;

  function send(values: Values, atSeq = seq): void {
    const body = bodyOf(fields, values);
    if (!(consequence in formZh)) return mutate({ body, seq: atSeq });
    modal.confirm({
      title: say('confirm.title', { command: name }),
      content: say('confirm.text', { consequence: say(consequence as FormWord) }),
      okText: say('confirm.go'),
      cancelText: say('cancel'),
      onOk: () => mutate({ body, seq: atSeq }),
    });
  }

  /** The events since were read: sent again on top of them. */
  function sendAfter(newestSeq: number): void {
    reset();
    setSeq(newestSeq);
    mutate({ body: bodyOf(fields, form.getFieldsValue(true) as Values), seq: newestSeq });
  }

  return (
    <FormContext value={context}>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        {...(initial && { initialValues: initial })}
        onFinish={(values) => send(values)}
        onValuesChange={() => onDirty?.(true)}
      >
        {fields.map((field) => (
          <FieldInput key={field.name} field={field} at={[field.name]} />
        ))}
        {moneyCommands.includes(command) && <OfferMoney form={form} />}
        {error !== null && (
          <div ref={intoView}>
            <CommandProblem error={error} id={id} path={path} seq={seq} onSendAfter={sendAfter} />
          </div>
        )}
        {problemOf(error)?.errors && <FieldErrors errors={problemOf(error)?.errors ?? []} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {name}
          </Button>
          <Button onClick={onCancel}>{say('cancel')}</Button>
        </div>
      </Form>
    </FormContext>
  );
}

/** A problem at the end of a long form must not stay below the edge. */
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'center' });

/** What the service found wrong that the form did not. */
function FieldErrors({ errors }: { errors: readonly { path: string; message: string }[] }) {
  return (
    <Alert
      type="error"
      title={
        <ul>
          {errors.map(({ path, message }) => (
            <li key={path}>
              {path}: {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
