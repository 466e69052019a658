/** What is wrong with a field, in each language: faults are found in English, by the schemas and by what reads questions, and said where they are answered. */
import type { Language } from './errors';

/** English as it is found → Russian; `$1` is what stood there. */
const RUSSIAN: readonly (readonly [fault: RegExp, said: string])[] = [
  [/is required/, 'нужно указать'],
  [/is required for a delivery/, 'нужно указать для доставки'],
  [/is not a known (?:field|parameter)/, 'такого поля нет'],
  [/is taken/, 'уже занято'],
  [/is not a text/, 'должно быть текстом'],
  [/is not a number/, 'должно быть числом'],
  [/is not a whole number/, 'должно быть целым числом'],
  [/is not true or false|is true or false/, 'должно быть true или false'],
  [/is not a list/, 'должно быть списком'],
  [/is not an object/, 'должно быть объектом'],
  [/is not a moment/, 'должно быть моментом времени'],
  [/is not an? (?:null|undefined|void)/, 'должно быть пустым'],
  [/is not a day \(YYYY-MM-DD\)/, 'должно быть днём (ГГГГ-ММ-ДД)'],
  [/is not an ISO 8601 time(?: with a zone)?/, 'должно быть временем ISO 8601 с часовым поясом'],
  [/is not a time of day \(HH:mm\)/, 'должно быть временем дня (ЧЧ:мм)'],
  [/is not an e-mail address|Invalid email(?: address)?/, 'должно быть адресом почты'],
  [/is not an https address/, 'должно быть адресом https'],
  [/is not a phone number/, 'должно быть номером телефона'],
  [/is not a language/, 'такого языка нет'],
  [/is not an id/, 'должно быть идентификатором'],
  [/is not an id or a slug/, 'должно быть идентификатором или именем в адресе'],
  [/is not (?:a signature|a session|a hold)/, 'должно быть тем, что выдал дом'],
  [/is not (\d+) bytes of base64url/, 'должно быть base64url, байтов: $1'],
  [
    /is latitude,longitude(?: or latitude,longitude,kilometres)?(?: \(at most (\d+)\))?/,
    'должно быть «широта,долгота» или «широта,долгота,километры»',
  ],
  [/must be at least (\S+)/, 'должно быть не меньше $1'],
  [/must be greater than (\S+)/, 'должно быть больше $1'],
  [/Too (?:big|small): expected string to have <=?(\d+) characters?/, 'знаков должно быть не больше $1'],
  [/Too (?:big|small): expected string to have >=?(\d+) characters?/, 'знаков должно быть не меньше $1'],
  [/Too (?:big|small): expected \w+ to have <=?(\d+) \w+/, 'элементов должно быть не больше $1'],
  [/Too (?:big|small): expected \w+ to have >=?(\d+) \w+/, 'элементов должно быть не меньше $1'],
  [/Too (?:big|small): expected \w+ to be <=(\S+)/, 'должно быть не больше $1'],
  [/Too (?:big|small): expected \w+ to be <(\S+)/, 'должно быть меньше $1'],
  [/Too (?:big|small): expected \w+ to be >=(\S+)/, 'должно быть не меньше $1'],
  [/Too (?:big|small): expected \w+ to be >(\S+)/, 'должно быть больше $1'],
  [/Invalid option: expected one of (.+)|is none of (.+)|is one of (.+)/, 'может быть только: $1$2$3'],
  [/expected (.+)/, 'может быть только: $1'],
  [/Invalid number: must be a multiple of (\S+)/, 'должно быть кратно $1'],
  [/Invalid string: must match pattern (.+)/, 'должно подходить под $1'],
  [/Invalid string: must (?:start|end|include)(?: with)? (.+)/, 'должно содержать $1'],
  [/Invalid (?:input|key|value|discriminator|ISO|UUID|URL|string|type|JSON|base64).*/, 'в таком виде не годится'],
  [/does not exist: (.+)/, 'этого нет: $1'],
  [/has characters that can’t be stored/, 'содержит знаки, которые нельзя сохранить'],
  [/has a web address in it/, 'не должно содержать адрес сайта'],
  [/has line breaks/, 'не должно содержать переносов строк'],
  [/has invisible characters that change the direction of writing/, 'содержит невидимые знаки, меняющие направление письма'],
  [/has no letter or digit/, 'должно содержать букву или цифру'],
  [/has too many marks on one letter/, 'слишком много знаков на одной букве'],
  [/The request changes nothing: name at least one field\./, 'Запрос ничего не меняет: укажите хотя бы одно поле.'],
  [/is 8 to 64 letters, digits, - or _/, 'должно быть от 8 до 64 букв, цифр, - или _'],
  [/is not somebody of the house/, 'такого сотрудника нет'],
  [/Invalid key (\S+)/, 'такого поля нет: $1'],
  [/must be (?:defined|a required field)\.?|is a required field/, 'нужно указать'],
  [/must be at most (\d+) characters?/, 'знаков должно быть не больше $1'],
  [/must be at least (\d+) characters?/, 'знаков должно быть не меньше $1'],
  [/must be less than or equal to (\S+)/, 'должно быть не больше $1'],
  [/must be greater than or equal to (\S+)/, 'должно быть не меньше $1'],
  [/must be one of the following values: (.+)/, 'может быть только: $1'],
  [/must be a valid email/, 'должно быть адресом почты'],
  [/must be a `\w+` type[\s\S]*/, 'в таком виде не годится'],
  [/has at least (\d+) characters/, 'знаков должно быть не меньше $1'],
  [/has six digits/, 'должно быть шестью цифрами'],
  [/has 3 to 40 letters, digits, dots, dashes or underscores/, 'должно быть от 3 до 40 букв, цифр, точек, дефисов или подчёркиваний'],
  [/has more than three decimals/, 'знаков после запятой должно быть не больше трёх'],
  [/has at most (\d+) bytes/, 'байтов должно быть не больше $1'],
  [/has more than (\d+) names/, 'имён должно быть не больше $1'],
  [/has more than (\d+) (?:steps into relations|relations within each other)/, 'связей должно быть не больше $1'],
  [/has no “(.+)”/, 'здесь нет «$1»'],
  [/has an empty name/, 'содержит пустое имя'],
  [/has no value/, 'нужно значение'],
  [/takes two values/, 'нужны два значения'],
  [/takes one value/, 'нужно одно значение'],
  [/has an operator beside something else/, 'оператор должен стоять один'],
  [
    /has an order that is neither asc nor desc(?:: (.+))?|is neither asc nor desc|is not an order(?:: .+)?/,
    'порядок бывает только asc или desc',
  ],
  [/does not go with (?:a whole row|this field(?: by itself)?)/, 'с этим полем так не спрашивают'],
  [/is not by a field: (.+)/, 'это не поле: $1'],
  [/is not a list of at most (\d+) values/, 'значений в списке должно быть не больше $1'],
  [/is not a number from (\d+)/, 'должно быть числом от $1'],
  [/is not (?:a name, or )?a list of names/, 'должно быть именем или списком имён'],
  [/is not a (?:list of conditions|condition)|is neither true nor a question of its own/, 'такого вопроса здесь нет'],
  [/is not a field/, 'это не имя поля'],
  [/is for lists/, 'бывает только у списков'],
  [/is no part of the menu/, 'такого раздела в меню нет'],
  [/is \* or a list of ETags/, 'должно быть * или списком ETag'],
  [/may have a-z, 0-9 and - only/, 'может содержать только a-z, 0-9 и -'],
];

const WHOLE = RUSSIAN.map(([fault, said]) => [new RegExp(`^(?:(\\S+):? )?(?:${fault.source})$`), said] as const);

/** @param fault with the field before it, or without: `guests is required` → `guests: нужно указать`. What nobody has put into words stays as it is. */
export function faultWords(fault: string, language: Language): string {
  if (language === 'en') return fault;
  for (const [pattern, said] of WHOLE) {
    const [found, field, ...blanks] = pattern.exec(fault) ?? [];
    if (found === undefined) continue;
    const text = said.replace(/\$(\d)/g, (_, index: string) => blanks[Number(index) - 1] ?? '');
    return field ? `${field}: ${text}` : text;
  }
  return fault;
}
