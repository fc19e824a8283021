import { listWith } from '../../simulation/admin/forms.ts';
import type { User } from '../../tenant/model.ts';
import { Text } from '../parts/text.tsx';
import { useId } from '../parts/use-id.ts';
import { usePractice } from '../practice-context.ts';
import { Checkbox } from '../parts/checkbox.tsx';
import { nameOf } from './parts/person.tsx';

interface UserTableProps {
  readonly users: readonly User[];
  readonly selected: readonly User[];
}

export function UserTable({ users, selected }: UserTableProps) {
  const { run } = usePractice();
  const id = useId();
  const ids = selected.map((user) => user.id);
  const select = (text: string) => {
    run.setDraft('adminSelection', text);
  };
  return (
    <table class="p-users">
      <thead>
        <tr>
          <th scope="col">
            <Text k="admin.users.user" />
          </th>
          <th scope="col">
            <Text k="admin.users.state" />
          </th>
        </tr>
        <tr>
          <td colSpan={2}>
            <Checkbox
              k="admin.users.all"
              ticked={selected.length === users.length}
              partly={selected.length > 0 && selected.length < users.length}
              change={(ticked) => {
                select(ticked ? users.map((user) => user.id).join(' ') : '');
              }}
            />
          </td>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} data-selected={ids.includes(user.id)}>
            <td>
              <Checkbox
                k={nameOf(user.id)}
                describedBy={`${id}-${user.id}`}
                ticked={ids.includes(user.id)}
                change={(ticked) => {
                  select(listWith(ids, user.id, ticked));
                }}
              >
                <span id={`${id}-${user.id}`} class="p-users__more">
                  <Address text={user.address} />
                  {user.role === 'globalAdministrator' && (
                    <span class="p-rule">
                      <Text k="admin.users.globalAdmin" />
                    </span>
                  )}
                  {user.blocked && (
                    <span class="p-rule p-users__blocked">
                      <Text k="admin.users.blocked" />
                    </span>
                  )}
                </span>
              </Checkbox>
            </td>
            <td>
              <Text k={`admin.state.${user.mfa}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** May be broken after the @, and only there. */
function Address({ text }: { readonly text: string }) {
  const [name, domain] = text.split('@');
  return (
    <bdi dir="ltr">
      {name}@<wbr />
      {domain}
    </bdi>
  );
}
