import { calculatePlan } from '../../calc/planCalculation.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type MeasurementKind, measurementKey, measurementKinds, targetKey } from '../../domain/records.ts';
import { applyCommand } from '../applyCommand.ts';
import { changedNodes } from '../changedNodes.ts';
import { type PutCommand, puts } from '../command.ts';
import { editField } from '../editField.ts';
import { editableFields, type FieldInput } from '../fieldInput.ts';
import { type IndicatorRecords, recordsOfIndicator } from './indicatorRecords.ts';
import type { PlanText } from './planText.ts';
import { refusalOf } from './replaceRefusal.ts';
import { type Replacements, refused, type WantedText } from './textReplacement.ts';

/**
 * Texts of one indicator, each as if it were typed into its field: a figure is read again, and refused where it is
 * none any more. They are seen one after the other, as later ones may depend on earlier ones (both counts of a
 * rate), in a plan that holds this indicator alone: an edit in it costs the same however large the document is.
 */
export function replaceInIndicator(own: IndicatorRecords, wanted: readonly WantedText[]): Replacements {
  const plan = calculatePlan(recordsOfIndicator(own));
  const steps: PutCommand[] = [];
  const texts = wanted.map(one => {
    const { found } = one;
    const input = inputFor(one);
    if (input === null) return refused(one, 'fixed');
    try {
      const command = editField(plan, input);
      const records = command && applyCommand(plan.records, command);
      const after = records ? storedText(records, found) : found.text;
      if (command === null || records === null || after === found.text)
        return { found, after, refusal: null };
      plan.update(records, changedNodes(command));
      steps.push(...puts(command));
      return { found, after, refusal: null };
    } catch (error) {
      return refused(one, refusalOf(error));
    }
  });
  return { texts, steps };
}

function inputFor({ found: { place, field }, wanted }: WantedText): FieldInput | null {
  const editable = editableFields.find(one => one === field);
  if (place.at !== 'indicator' || editable === undefined) return null;
  const { indicatorId, year, period } = place;
  return { indicatorId, year, period, field: editable, text: wanted };
}

/** What the field holds after the edit: figures are written in the way of the branch, not always as typed. */
function storedText(records: PlanRecords, { place, field }: PlanText): string {
  if (place.at !== 'indicator') return '';
  const { indicatorId: id, year, period } = place;
  const measured = (kind: MeasurementKind) => records.measurement.get(measurementKey(id, year, period, kind));
  switch (field) {
    case 'no':
    case 'initiative':
    case 'name':
      return records.indicator.get(String(id))?.[field] ?? '';
    case 'target':
      return records.target.get(targetKey(id, year))?.text ?? '';
    case 'asOf':
      return measured('actual')?.asOfText ?? '';
    default: {
      const kind = measurementKinds.find(one => one === field);
      return (kind && measured(kind)?.text) ?? '';
    }
  }
}
