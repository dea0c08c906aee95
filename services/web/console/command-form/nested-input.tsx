import { Button, Card, Form } from 'antd';
import { useState } from 'react';
import { useFormWords } from '../words/form';
import { FieldInput } from './input';
import type { FieldSpec } from './schema';

type Of<K extends FieldSpec['kind']> = FieldSpec & { kind: K };
type Name = (string | number)[];

/** A group of inputs; one that may be left out is opened by a button. */
export function GroupInput({ field, at, label }: { field: Of<'object'>; at: Name; label: string }) {
  const say = useFormWords();
  const [open, setOpen] = useState(field.required);
  if (!open) {
    return (
      <Form.Item>
        <Button type="dashed" size="small" onClick={() => setOpen(true)}>
          {say('include', { field: label })}
        </Button>
      </Form.Item>
    );
  }
  return (
    <Card size="small" title={label} className="form-group">
      {field.fields.map((inner) => (
        <FieldInput key={inner.name} field={inner} at={[...at, inner.name]} />
      ))}
    </Card>
  );
}

/** Several groups of the same inputs. */
export function ListInput({ field, at, label }: { field: Of<'list'>; at: Name; label: string }) {
  const say = useFormWords();
  const start = Array.from({ length: Math.max(field.min, field.required ? 1 : 0) }, () => ({}));
  return (
    <Form.List name={at} initialValue={start}>
      {(items, { add, remove }) => (
        <div className="form-list">
          {items.map(({ key, name }, index) => (
            <Card
              key={key}
              size="small"
              className="form-group"
              title={`${label} · ${say('item', { n: index + 1 })}`}
              extra={
                items.length > field.min && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={say('remove', { n: index + 1 })}
                    onClick={() => remove(name)}
                  >
                    ✕
                  </Button>
                )
              }
            >
              {field.item.kind === 'object' ? (
                field.item.fields.map((inner) => (
                  <FieldInput key={inner.name} field={inner} at={[name, inner.name]} />
                ))
              ) : (
                <FieldInput field={field.item} at={[name]} />
              )}
            </Card>
          ))}
          {items.length < field.max && (
            <Form.Item>
              <Button type="dashed" size="small" onClick={() => add({})}>
                {say('add', { field: label })}
              </Button>
            </Form.Item>
          )}
        </div>
      )}
    </Form.List>
  );
}
