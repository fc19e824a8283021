import { usePractice } from '../practice-context.ts';
import { Text } from '../parts/text.tsx';
import { Message } from './message.tsx';

export function Messages() {
  const { messages } = usePractice().run.state.phone;
  return (
    <>
      <h4>
        <Text k="phone.messages.title" />
      </h4>
      {messages.length === 0 ? (
        <p class="p-empty">
          <Text k="phone.messages.empty" />
        </p>
      ) : (
        <ul class="p-messages">
          {messages.map((message) => (
            <li key={message.id}>
              <Message message={message} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
