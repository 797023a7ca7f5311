package byhand.session;

import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.network.train.Trainer;
import byhand.scenario.Scenario;
import byhand.trace.SampleSlopes;

/** What samples' passes come to, by the fast engine: so the mean over a thousand samples does not wait for a thousand passes. */
final class EngineSlopes implements SampleSlopes.Source {

    private final Moments none;
    private final double[] values;
    private final Trainer trainer;

    EngineSlopes(Scenario scenario) {
        Network network = scenario.network();
        Optimizer still = Optimizer.of(OptimizerKind.SGD, 0);
        none = Moments.atStart(network, still);
        values = network.values();
        trainer = new Trainer(network, scenario.loss(), still, none);
    }

    @Override
    public SampleSlopes of(Sample sample) {
        trainer.set(values, none);
        double loss = trainer.iterate(Engine.array(sample.input()), Engine.array(sample.target()));
        return new SampleSlopes(loss, trainer.gradients(), trainer.isFinite());
    }
}
