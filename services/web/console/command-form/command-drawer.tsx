import { Drawer, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useUnsavedGuard } from '../shell/unsaved';
import { stateOf, useComplaint, usePolicy, useRefreshComplaint } from '../complaint/complaint';
import type { Values } from './body';

const CommandForm = lazy(async () => ({ default: (await import('./command-form')).CommandForm }));

export interface OpenCommand {
  complaintId: string;
  acceptanceNumber: string;
  command: string;
  initial?: Values;
}

/** A command of a complaint in a panel at the side, so that the page behind keeps its place. */
export function CommandDrawer({ open, onClose }: { open: OpenCommand | undefined; onClose: () => void }) {
  const say = useCommandsWords();
  const [dirty, setDirty] = useState(false);
  useUnsavedGuard(dirty);
  const close = (): void => {
    setDirty(false);
    onClose();
  };
  return (
    <Drawer
      open={open !== undefined}
      onClose={close}
      size={560}
      destroyOnHidden
      maskClosable={!dirty}
      title={open && `${say(open.command as CommandsWord)} · ${open.acceptanceNumber}`}
    >
      {open && (
        <ComplaintCommand
          key={`${open.complaintId}/${open.command}`}
          open={open}
          onClose={close}
          onDirty={setDirty}
        />
      )}
    </Drawer>
  );
}

/** The form together with the complaint it is about. The seq is the one that was there when the form was opened. */
function ComplaintCommand(props: {
  open: OpenCommand;
  onClose: () => void;
  onDirty: (dirty: boolean) => void;
}) {
  const { complaintId, command, initial } = props.open;
  const { data: complaint } = useComplaint(complaintId);
  const state = complaint && stateOf(complaint);
  const policy = usePolicy(state?.pinned.policyVersion);
  const refresh = useRefreshComplaint();
  const [seq, setSeq] = useState<number>();
  if (seq === undefined && complaint) setSeq(complaint.seq);
  if (!complaint || seq === undefined) return <Skeleton active />;
  return (
    <Suspense fallback={<Skeleton active />}>
      <CommandForm
        path="/api/casework/v1/complaints/{id}"
        id={complaintId}
        command={command}
        seq={seq}
        context={{ state, policy }}
        {...(initial && { initial })}
        onDirty={props.onDirty}
        onCancel={props.onClose}
        onDone={() => {
          refresh();
          props.onClose();
        }}
      />
    </Suspense>
  );
}
