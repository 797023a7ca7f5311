package byhand.export.pytorch;

import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Variable;
import byhand.formula.Referent;
import byhand.formula.Symbol;
import byhand.network.MomentKind;
import byhand.network.Optimizer;
import byhand.network.OptimizerSetting;
import byhand.network.UpdateRule;
import byhand.network.UpdateTerms;
import java.util.stream.Stream;

/** An optimizer that {@code torch.optim} does not have, as a class in Python with the equations of its definition. */
final class HandwrittenOptimizer {

    static final String NAME = "OptimizerByHand";

    private final Optimizer optimizer;
    private final UpdateRule rule;

    HandwrittenOptimizer(Optimizer optimizer) {
        this.optimizer = optimizer;
        this.rule = optimizer.rule(false);
    }

    /** The class, with an empty line behind it; it keeps what it remembers as the classes of {@code torch.optim} do. */
    String code() {
        StringBuilder lines = new StringBuilder("class " + NAME + "(torch.optim.Optimizer):\n");
        lines.append("    \"\"\"").append(optimizer.kind().torch().type()).append(lacks()).append("\"\"\"\n\n");
        lines.append("    def __init__(self, parameters, lr):\n        super().__init__(parameters, {\"lr\": lr})\n");
        lines.append("        for p in self.param_groups[0][\"params\"]:\n            self.state[p] = {\"step\": torch.tensor(0.0)");
        kept().forEach(kind -> lines.append(", \"").append(kind.letter()).append("\": torch.zeros_like(p)"));
        lines.append("}\n\n    @torch.no_grad()\n    def step(self):\n        lr = self.param_groups[0][\"lr\"]\n");
        lines.append("        for p in self.param_groups[0][\"params\"]:\n            g, state = p.grad, self.state[p]\n");
        lines.append("            state[\"step\"] += 1\n");
        rule.moments().forEach(kind -> lines.append("            ").append(name(kind)).append(" = ")
                .append(rule.moment(kind, new Terms()).python()).append('\n'));
        lines.append("            p.copy_(").append(rule.updated(new Terms()).python()).append(")\n");
        return lines.append("\n\n").toString();
    }

    private String lacks() {
        boolean inside = rule.on().contains(OptimizerSetting.EPSILON_INSIDE);
        boolean uncorrected = optimizer.settings().getOrDefault(OptimizerSetting.BIAS_CORRECTION, 1.0) == 0;
        return (inside ? " with epsilon under the root" : "") + (uncorrected ? " without correction of the moments" : "")
                + ", which torch.optim does not have.";
    }

    private Stream<MomentKind> kept() {
        return rule.moments().stream().filter(MomentKind::isKept);
    }

    private static String name(MomentKind kind) {
        return kind.isKept() ? "state[\"" + kind.letter() + "\"]" : kind.isCorrected() ? kind.letter() + "_hat" : "decayed";
    }

    /** The names that the code has for what the equations speak of. */
    private final class Terms implements UpdateTerms {
        @Override
        public Expression parameter() {
            return variable("p");
        }

        @Override
        public Expression gradient() {
            return variable("g");
        }

        @Override
        public Expression learningRate() {
            return variable("lr");
        }

        @Override
        public Expression setting(OptimizerSetting setting) {
            return Constant.of(optimizer.setting(setting));
        }

        @Override
        public UpdateRule rule() {
            return rule;
        }

        @Override
        public Expression updates() {
            return variable("state[\"step\"]");
        }

        @Override
        public Expression previous(MomentKind kind) {
            return variable(name(kind));
        }

        @Override
        public Expression moment(MomentKind kind) {
            return variable(name(kind));
        }

        private static Variable variable(String name) {
            return new Variable(new Symbol(name, name), new Referent() {
            }, Double.NaN);
        }
    }
}
