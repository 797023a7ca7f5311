package byhand.formula;

import java.util.List;

/** Python with PyTorch's functions of tensors. */
record PythonNotation() implements LinearNotation {
    @Override
    public String number(double number, Numerals numerals) {
        return number == Math.rint(number) && Math.abs(number) < 1e6 ? String.valueOf((int) number)
                : String.valueOf(number).replace('E', 'e');
    }

    @Override
    public String times(boolean numbers) {
        return "*";
    }

    @Override
    public String minus() {
        return "-";
    }

    @Override
    public String relation(boolean equal) {
        return " = ";
    }

    @Override
    public String square(String base) {
        return power(base, "2");
    }

    @Override
    public String power(String base, String exponent) {
        return base + "**" + (exponent.chars().allMatch(Character::isLetterOrDigit) ? exponent : parenthesized(exponent));
    }

    @Override
    public String root(String radicand) {
        return "torch.sqrt(" + radicand + ")";
    }

    @Override
    public String exponential(String exponent) {
        return "torch.exp(" + exponent + ")";
    }

    @Override
    public String elementary(Elementary.Function function, List<String> arguments) {
        return "torch." + function.torch() + "(" + String.join(", ", arguments) + ")";
    }

    @Override
    public boolean isCode() {
        return true;
    }

    @Override
    public String cases(String subject, double bound, String above, String below) {
        return "torch.where(" + subject + " > " + number(bound, Numerals.DEFAULT) + ", " + above + ", " + below + ")";
    }

    @Override
    public String timesLogarithm(String factor, String argument) {
        return "torch.xlogy(" + factor + ", " + argument + ")";
    }
}
