import { OperatorPermissions, OperatorTokenResolver } from './operator.js';
import { ANONYMOUS, OPERATOR, type Actor } from './actor.js';

const token = 'a-token-of-at-least-32-characters';
const database = { url: 'postgres://nowhere' };

function requestWith(authorization?: string) {
  return { method: 'GET', url: '/', header: (name: string) => (name === 'authorization' ? authorization : undefined) };
}

describe('the bearer of the operator token', () => {
  const resolver = new OperatorTokenResolver({ database, operatorToken: token });

  it('is the operator, whatever the case of the scheme', async () => {
    expect(await resolver.resolve(requestWith(`Bearer ${token}`))).toEqual(OPERATOR);
    expect(await resolver.resolve(requestWith(`bearer ${token}`))).toEqual(OPERATOR);
  });

  it('is nobody else: a wrong credential is refused, none is anonymous', async () => {
    expect(await resolver.resolve(requestWith())).toEqual(ANONYMOUS);
    for (const header of [
      '',
      'Bearer',
      `Bearer  ${token}`,
      `Bearer ${token} `,
      `Bearer ${token}x`,
      `Basic ${token}`,
      `Bearer ${'x'.repeat(513)}`,
    ]) {
      await expect(resolver.resolve(requestWith(header))).rejects.toMatchObject({ code: 'CREDENTIAL_INVALID' });
    }
  });

  it('does not exist where no token is set', async () => {
    await expect(new OperatorTokenResolver({ database }).resolve(requestWith(`Bearer ${token}`))).rejects.toMatchObject(
      {
        code: 'CREDENTIAL_INVALID',
      },
    );
  });
});

describe('the permissions until accounts exist', () => {
  it('are everything for the operator and the platform itself, nothing for others', async () => {
    const mayManage = async (kind: Actor['kind']) =>
      (await new OperatorPermissions().permissionsOf({ kind, id: null })).allows('notes:manage');

    expect(await Promise.all((['operator', 'command', 'consumer'] as const).map(mayManage))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await Promise.all((['anonymous', 'customer', 'staff'] as const).map(mayManage))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
