#!/usr/bin/env python3
"""Writes the reference cases that OracleTest reads: scenarios, and what PyTorch's autograd and optimizers make of them.

usage: src/build/oracle.py [FOLDER]      FOLDER is src/test/resources/oracle if it is not given

It needs PyTorch (on Debian and Ubuntu: apt-get install python3-torch) and gives the same files on every run. A new activation, loss or
optimizer of the program takes one entry in ACTIVATIONS, LOSSES or OPTIMIZERS: it gets a file of its own, and no other file changes. So do
networks of which some layers have no biases or some parameters are shared (WIRINGS). The file of mixed cases has all of them together, with
every setting.

A case is {"scenario": a scenario file, "expected": {"iterations": [...]}}. An iteration has the index of its sample, all pre-activations
and activations by layer and neuron, the loss, and by layer the gradients and the updated values of weights[to][from] and biases[to]; of a
shared parameter each of its places has the gradient of all. One with batches has the indices of its samples, loss and gradients of each by
itself in "passes", and those of all together.
"""
import gzip
import json
import math
import pathlib
import random
import sys

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)

# Each with what it makes of the pre-activations of a layer.
ACTIVATIONS = {
    "identity": lambda z: z,
    "relu": torch.relu,
    "leaky-relu": lambda z, slope=0.01: functional.leaky_relu(z, slope),
    "elu": lambda z, alpha=1.0: functional.elu(z, alpha),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": functional.softplus,
    "softmax": lambda z: torch.softmax(z, 0),
}

# The same functions calculated in another way, which rounds differently. What is piecewise linear has zeros that are exact, as on a kink.
ROUNDED_OTHERWISE = {
    "sigmoid": lambda z: 0.5 + 0.5 * torch.tanh(z / 2),
    "tanh": lambda z: 2 * torch.sigmoid(2 * z) - 1,
    "softplus": lambda z: functional.softplus(z) * (1 + 1e-15),
}

# Each with what it makes of outputs and targets, and the only last activation that it goes with, if there is only one.
LOSSES = {
    "half-squared-error": (lambda y, target: ((y - target) ** 2).sum() / 2, None),
    "mean-squared-error": (functional.mse_loss, None),
    "squared-error": (lambda y, target: functional.mse_loss(y, target, reduction="sum"), None),
    "huber": (functional.huber_loss, None),
    "binary-cross-entropy": (lambda y, target: -(torch.xlogy(target, y) + torch.xlogy(1 - target, 1 - y)).mean(), "sigmoid"),
    "cross-entropy": (lambda y, target: -torch.xlogy(target, y).sum(), "softmax"),
}


class ByHand(torch.optim.Optimizer):
    """Optimizers as textbooks have them and torch.optim does not: epsilon under the root, Adam without correction."""

    def __init__(self, parameters, lr, kind, decay=0.99, beta1=0.9, beta2=0.999, epsilon=1e-8, weightDecay=0, epsilonInside=False,
                 biasCorrection=True):
        super().__init__(parameters, {"lr": lr})
        self.settings = kind, decay, beta1, beta2, epsilon, weightDecay, epsilonInside, biasCorrection
        for p in self.param_groups[0]["params"]:
            self.state[p] = {"step": 0, FIRST[kind]: torch.zeros_like(p), SECOND[kind]: torch.zeros_like(p)}

    @torch.no_grad()
    def step(self):
        kind, decay, beta1, beta2, epsilon, weight_decay, inside, corrected = self.settings
        for p in self.param_groups[0]["params"]:
            state, g = self.state[p], p.grad + weight_decay * p
            state["step"] += 1
            m, v, t = state[FIRST[kind]], state[SECOND[kind]], int(state["step"])
            v.copy_({"adagrad": v + g * g, "rmsprop": decay * v + (1 - decay) * g * g, "adam": beta2 * v + (1 - beta2) * g * g}[kind])
            if kind == "adam":
                m.copy_(beta1 * m + (1 - beta1) * g)
                g = m / (1 - beta1 ** t) if corrected else m
                v = v / (1 - beta2 ** t) if corrected else v
            p -= self.param_groups[0]["lr"] * g / (torch.sqrt(v + epsilon) if inside else torch.sqrt(v) + epsilon)


# Where the classes of torch.optim keep the moments.
FIRST = {"momentum": "momentum_buffer", "nesterov": "momentum_buffer", "adam": "exp_avg", "adamw": "exp_avg", "adagrad": "", "rmsprop": ""}
SECOND = {"adagrad": "sum", "rmsprop": "square_avg", "adam": "exp_avg_sq", "adamw": "exp_avg_sq"}

# Each with its class in PyTorch, given the learning rate and the settings by their names in files, and with values for the settings, none
# of which is the default, if it has any.
OPTIMIZERS = {
    "sgd": (lambda p, lr, weightDecay=0: torch.optim.SGD(p, lr, weight_decay=weightDecay), {}),
    "momentum": (lambda p, lr, momentum=0.9, dampening=0, weightDecay=0: torch.optim.SGD(p, lr, momentum, dampening, weightDecay),
                 {"momentum": (0.3, 0.5, 0.8, 0.95)}),
    "nesterov": (lambda p, lr, momentum=0.9, weightDecay=0: torch.optim.SGD(p, lr, momentum, 0, weightDecay, nesterov=True),
                 {"momentum": (0.3, 0.5, 0.8, 0.95)}),
    "adagrad": (lambda p, lr, epsilon=1e-10, epsilonInside=False:
                ByHand(p, lr, "adagrad", epsilon=epsilon, epsilonInside=True) if epsilonInside else torch.optim.Adagrad(p, lr, eps=epsilon),
                {"epsilon": (1e-6, 1e-3, 0.1)}),
    "rmsprop": (lambda p, lr, decay=0.99, epsilon=1e-8, epsilonInside=False:
                ByHand(p, lr, "rmsprop", decay, epsilon=epsilon, epsilonInside=True) if epsilonInside
                else torch.optim.RMSprop(p, lr, decay, epsilon),
                {"decay": (0.5, 0.8, 0.9, 0.95), "epsilon": (1e-6, 1e-3, 0.1)}),
    "adam": (lambda p, lr, beta1=0.9, beta2=0.999, epsilon=1e-8, weightDecay=0, epsilonInside=False, biasCorrection=True:
             ByHand(p, lr, "adam", 0, beta1, beta2, epsilon, weightDecay, epsilonInside, biasCorrection)
             if epsilonInside or not biasCorrection else torch.optim.Adam(p, lr, (beta1, beta2), epsilon, weightDecay),
             {"beta1": (0.3, 0.5, 0.8, 0.95), "beta2": (0.5, 0.9, 0.99), "epsilon": (1e-6, 1e-3, 0.1)}),
    "adamw": (lambda p, lr, beta1=0.9, beta2=0.999, epsilon=1e-8, weightDecay=0.01:
              torch.optim.AdamW(p, lr, (beta1, beta2), epsilon, weightDecay),
              {"beta1": (0.3, 0.5, 0.8, 0.95), "beta2": (0.5, 0.9, 0.99), "epsilon": (1e-6, 1e-3, 0.1), "weightDecay": (0.05, 0.2, 0.5)}),
}

# What only the mixed cases have, so that the cases of before stay as they are.
LATER_SETTINGS = {
    "sgd": {"weightDecay": (0.01, 0.2)},
    "momentum": {"weightDecay": (0.01, 0.2), "dampening": (0.1, 0.5, 0.9)},
    "nesterov": {"weightDecay": (0.01, 0.2)},
    "adagrad": {"epsilonInside": (True,)},
    "rmsprop": {"epsilonInside": (True,)},
    "adam": {"weightDecay": (0.01, 0.2), "epsilonInside": (True,), "biasCorrection": (False,)},
    "adamw": {"weightDecay": (0, 0.1)},
}
SHAPES = {"leaky-relu": ("slope", (0, 0.1, 0.3, 1.5)), "elu": ("alpha", (0, 0.5, 1.7))}

# What stands beside the one that a file of cases is about. What is added later has its own file and does not come in here, where it would
# change the cases of all others.
COMPANIONS = {
    "activation": ("identity", "relu", "leaky-relu", "sigmoid", "tanh", "softplus"),
    "loss": ("half-squared-error", "mean-squared-error", "binary-cross-entropy", "cross-entropy"),
    "optimizer": ("sgd", "momentum", "rmsprop", "adam"),
}

# What files have from version 2 on.
SINCE_VERSION_2 = {"elu", "huber", "nesterov", "squared-error", "adagrad", "adamw", "no biases", "shared"}

# What can be otherwise about the parameters of a network; each has a file of cases.
WIRINGS = ("unbiased", "shared", "unbiased-and-shared")

# How the losses of a batch's samples become one.
REDUCTIONS = {"mean": lambda losses: sum(losses) / len(losses), "sum": sum}

CASES_OF_EACH = 24
MIXED_CASES = 200
ITERATIONS = 5
RATES = (0.5, 0.1, 0.03, 0.01)


def names(layer, number):
    """The names of a layer's weights and biases: its own, or those that it has if a file says nothing."""
    rows, columns = len(layer["weights"]), len(layer["weights"][0])
    weights = [[f"w{number}[{i},{j}]" for i in range(1, columns + 1)] for j in range(1, rows + 1)]
    biases = [] if layer["biases"] is None else [f"b{number}[{j}]" for j in range(1, rows + 1)]
    return layer.get("weightNames", weights), layer.get("biasNames", biases)


class Matrices:
    """The parameters as a matrix and a vector for each layer; a layer without biases has no vector."""

    def __init__(self, layers):
        self.weights = [torch.tensor(layer["weights"], dtype=torch.float64, requires_grad=True) for layer in layers]
        self.biases = [None if layer["biases"] is None else torch.tensor(layer["biases"], dtype=torch.float64, requires_grad=True)
                       for layer in layers]
        self.all = self.weights + [b for b in self.biases if b is not None]
        every = [names(layer, number + 1) for number, layer in enumerate(layers)]
        self.names = [rows for rows, _ in every] + [row for _, row in every if row]

    def built(self):
        """The weights and biases that an iteration calculates with."""
        return self.weights, self.biases

    def names_of_all(self):
        """The names in each of all the tensors, as they are arranged there."""
        return self.names

    def read(self, of):
        """A number for each weight and bias, by layer."""
        return [of(p).tolist() for p in self.weights], [[] if p is None else of(p).tolist() for p in self.biases]

    def restore(self, layers, frozen, before):
        """Gives what is frozen the value again that it had before the update."""
        held = iter(before)
        for number, layer in enumerate(layers):
            weight_before = next(held)
            for to, row in enumerate(names(layer, number + 1)[0]):
                for origin, weight in enumerate(row):
                    if weight in frozen:
                        self.weights[number][to][origin] = weight_before[to][origin]
        for number, layer in enumerate(layers):
            bias_before = None if layer["biases"] is None else next(held)
            for to, bias in enumerate(names(layer, number + 1)[1]):
                if bias in frozen:
                    self.biases[number][to] = bias_before[to]


class Elements:
    """Every parameter as a tensor of its own; those that are shared are the very same tensor."""

    def __init__(self, layers, shared):
        leader = {name: group[0] for group in shared for name in group}
        self.names = [names(layer, number + 1) for number, layer in enumerate(layers)]
        self.leaves = {}
        for layer, (weight_names, bias_names) in zip(layers, self.names):
            for row, numbers in zip([*weight_names, bias_names], [*layer["weights"], layer["biases"] or []]):
                for name, number in zip(row, numbers):
                    if leader.get(name, name) == name:
                        self.leaves[name] = torch.tensor(float(number), requires_grad=True)
        self.all_names = list(self.leaves)
        self.all = list(self.leaves.values())
        self.leaves.update({name: self.leaves[first] for name, first in leader.items()})

    def built(self):
        """The weights and biases that an iteration calculates with."""
        return ([torch.stack([torch.stack([self.leaves[name] for name in row]) for row in rows]) for rows, _ in self.names],
                [torch.stack([self.leaves[name] for name in row]) if row else None for _, row in self.names])

    def names_of_all(self):
        """The name of each of all the tensors."""
        return [[name] for name in self.all_names]

    def read(self, of):
        """A number for each weight and bias, by layer."""
        return ([[[of(self.leaves[name]).item() for name in row] for row in rows] for rows, _ in self.names],
                [[of(self.leaves[name]).item() for name in row] for _, row in self.names])

    def restore(self, layers, frozen, before):
        """Gives what is frozen the value again that it had before the update."""
        for leaf, value in zip(self.all, before):
            if any(self.leaves[name] is leaf for name in frozen):
                leaf.copy_(value)


def trained(scenario, iterations, otherwise=False):
    """What PyTorch computes in the first iterations, as it does or rounded otherwise."""
    layers = scenario["layers"]
    parameters = Elements(layers, scenario["shared"]) if "shared" in scenario else Matrices(layers)
    settings = dict(scenario["optimizer"])
    moments = settings.pop("moments", None)
    kind = settings.pop("kind")
    make, _ = OPTIMIZERS[kind]
    optimizer = make(parameters.all, settings.pop("learningRate"), **settings)
    if moments is not None:
        begin(optimizer, kind, moments, parameters)
    loss_of, _ = LOSSES[scenario["loss"]]
    frozen = set(scenario.get("frozen", ()))
    found = []
    for t in range(iterations):
        index = t % len(scenario["samples"])
        sample = scenario["samples"][index]
        a, sums, z_all, a_all = torch.tensor(sample["input"], dtype=torch.float64), [], [], []
        for w, b, layer in zip(*parameters.built(), layers):
            z = w @ a if b is None else w @ a + b
            z.retain_grad()
            sums.append(z)
            usual = ACTIVATIONS[layer["activation"]]
            shape = {name: layer[name] for name in ("alpha", "slope") if name in layer}
            a = ROUNDED_OTHERWISE.get(layer["activation"], usual)(z, **shape) if otherwise else usual(z, **shape)
            z_all.append(z.tolist())
            a_all.append(a.tolist())
        loss = loss_of(a, torch.tensor(sample["target"], dtype=torch.float64))
        optimizer.zero_grad()
        loss.backward()
        gradients = parameters.read(lambda p: p.grad)
        for p in parameters.all:
            p.grad *= 1 + 1e-15 if otherwise else 1
        before = [p.detach().clone() for p in parameters.all]
        optimizer.step()
        with torch.no_grad():
            parameters.restore(layers, frozen, before)
        updated = parameters.read(lambda p: p)
        found.append({"sample": index, "preActivations": z_all, "activations": a_all, "loss": loss.item(),
                      "weightGradients": gradients[0], "biasGradients": gradients[1],
                      "updatedWeights": updated[0], "updatedBiases": updated[1]})
        if "shared" in scenario or None in parameters.built()[1]:
            # Elsewhere they are the gradients by the biases.
            found[-1]["deltas"] = [z.grad.tolist() for z in sums]
    return found


def begin(optimizer, kind, moments, parameters):
    """Gives the optimizer the moments that it begins with; absent ones are 0."""
    for p, p_names in zip(parameters.all, parameters.names_of_all()):
        state = {"step": torch.tensor(float(moments.get("updates", 0)))}
        for key, given in ((FIRST.get(kind), moments.get("first", {})), (SECOND.get(kind), moments.get("second", {}))):
            if key:
                state[key] = torch.tensor([given.get(name, 0.0) for name in flat(p_names)]).reshape(p.shape)
        optimizer.state[p].update(state)


def trained_in_batches(scenario, iterations):
    """What PyTorch computes in the first iterations of a scenario with batches: for each sample by itself, and for all together."""
    layers, samples = scenario["layers"], scenario["samples"]
    parameters = Elements(layers, scenario["shared"]) if "shared" in scenario else Matrices(layers)
    settings = dict(scenario["optimizer"])
    moments = settings.pop("moments", None)
    kind = settings.pop("kind")
    make, _ = OPTIMIZERS[kind]
    optimizer = make(parameters.all, settings.pop("learningRate"), **settings)
    if moments is not None:
        begin(optimizer, kind, moments, parameters)
    size = len(samples) if scenario["batch"] == "all" else scenario["batch"]
    places = [list(range(first, min(first + size, len(samples)))) for first in range(0, len(samples), size)]

    def loss_of(sample):
        a = torch.tensor(sample["input"], dtype=torch.float64)
        for w, b, layer in zip(*parameters.built(), layers):
            shape = {name: layer[name] for name in ("alpha", "slope") if name in layer}
            a = ACTIVATIONS[layer["activation"]](w @ a if b is None else w @ a + b, **shape)
        return LOSSES[scenario["loss"]][0](a, torch.tensor(sample["target"], dtype=torch.float64))

    def slopes(loss):
        optimizer.zero_grad()
        loss.backward()
        weights, biases = parameters.read(lambda p: p.grad)
        return {"loss": loss.item(), "weightGradients": weights, "biasGradients": biases}

    found = []
    for t in range(iterations):
        batch = places[t % len(places)]
        passes = [slopes(loss_of(samples[place])) for place in batch]
        together = slopes(REDUCTIONS[scenario["reduction"]]([loss_of(samples[place]) for place in batch]))
        before = [p.detach().clone() for p in parameters.all]
        optimizer.step()
        with torch.no_grad():
            parameters.restore(layers, set(scenario.get("frozen", ())), before)
        weights, biases = parameters.read(lambda p: p)
        found.append({"samples": batch, "passes": passes, **together, "updatedWeights": weights, "updatedBiases": biases})
    return found


def case(title, layers, samples, loss, optimizer, frozen=(), iterations=3, **fields):
    used = {loss, optimizer["kind"], *(layer["activation"] for layer in layers), *fields}
    used.update("no biases" for layer in layers if layer["biases"] is None)
    later = {*optimizer, *(field for layer in layers for field in layer)} & {"moments", "weightDecay", "dampening", "epsilonInside",
                                                                             "biasCorrection", "alpha", "slope"}
    jacobian = layers[-1]["activation"] == "softmax" and loss != "cross-entropy"
    version = 2 if used & SINCE_VERSION_2 or later or jacobian else 1
    scenario = {"format": "gradient-by-hand/scenario", "version": version, "title": title, **fields, "layers": layers, "samples": samples,
                "loss": loss, "optimizer": optimizer}
    if frozen:
        scenario["frozen"] = list(frozen)
    return {"scenario": scenario, "expected": {"iterations": trained(scenario, iterations)}}


def lesson(b12, title):
    return case(title, [{"activation": "relu", "weights": [[1, 1], [1, -1]], "biases": [1, b12],
                         "weightNames": [["w11", "w21"], ["w12", "w22"]], "biasNames": ["b11", "b12"]},
                        {"activation": "identity", "weights": [[1, -1]], "biases": [1], "weightNames": [["wa1", "wa2"]],
                         "biasNames": ["b21"]}],
                [{"input": [1, 2], "target": [2]}], "half-squared-error", {"kind": "sgd", "learningRate": 0.01}, inputs=["x1", "x2"])


def chosen_cases():
    """Cases that were put together by hand, each with the name of its file."""
    yield "lesson", lesson(1, "The lesson, b12 = 1 as its worked steps and its code have it")
    yield "lesson-b12-2", lesson(2, "The lesson, b12 = 2 as its list of givens has it")
    yield "xor-tanh-sigmoid", case(
        "XOR, 2-3-1",
        [{"activation": "tanh", "weights": [[0.5, -0.4], [0.3, 0.8], [-0.7, 0.2]], "biases": [0.1, -0.2, 0.05]},
         {"activation": "sigmoid", "weights": [[0.6, -0.9, 0.4]], "biases": [0.0]}],
        [{"input": [0, 0], "target": [0]}, {"input": [0, 1], "target": [1]}, {"input": [1, 0], "target": [1]},
         {"input": [1, 1], "target": [0]}],
        "binary-cross-entropy", {"kind": "sgd", "learningRate": 0.5}, iterations=8)
    yield "two-outputs-frozen", case(
        "3-2-2 with frozen biases",
        [{"activation": "sigmoid", "weights": [[0.2, -0.1, 0.4], [0.7, 0.3, -0.5]], "biases": [0.3, 0.3], "biasNames": ["c1", "c2"]},
         {"activation": "sigmoid", "weights": [[0.4, -0.6], [0.1, 0.9]], "biases": [0.5, 0.5], "biasNames": ["d1", "d2"]}],
        [{"input": [0.2, -0.3, 0.8], "target": [0.1, 0.9]}], "half-squared-error", {"kind": "sgd", "learningRate": 0.3},
        frozen=["c1", "c2", "d1", "d2"])
    yield "three-classes-adam", case(
        "2-4-3 softmax, Adam",
        [{"activation": "leaky-relu", "weights": [[0.3, -0.2], [-0.5, 0.4], [0.1, 0.9], [0.8, -0.7]], "biases": [0, 0.1, -0.1, 0.2]},
         {"activation": "softmax", "weights": [[0.2, -0.3, 0.5, 0.1], [0.4, 0.4, -0.6, 0.3], [-0.1, 0.7, 0.2, -0.5]],
          "biases": [0, 0, 0]}],
        [{"input": [1.0, -0.5], "target": [0, 1, 0]}, {"input": [-0.3, 0.8], "target": [0, 0, 1]}],
        "cross-entropy", {"kind": "adam", "learningRate": 0.05}, iterations=4)
    yield "deep-momentum", case(
        "1-2-2-1 softplus, momentum",
        [{"activation": "softplus", "weights": [[0.9], [-0.4]], "biases": [0.1, 0.2]},
         {"activation": "relu", "weights": [[0.5, 0.6], [-0.3, 0.8]], "biases": [0.05, -0.05]},
         {"activation": "identity", "weights": [[1.1, -0.7]], "biases": [0.2]}],
        [{"input": [0.7], "target": [1.5]}], "mean-squared-error", {"kind": "momentum", "learningRate": 0.1, "momentum": 0.9},
        iterations=4)


def drawn_case(role, kind, number, attempt=0):
    """A random case of one to four layers about an activation, a loss or an optimizer. All of it follows from the four arguments."""
    rng = random.Random(f"{role} {kind} {number} {attempt}")

    def choose(of, fits=lambda each: True):
        other = rng.choice([each for each in COMPANIONS[of] if fits(each)])
        return kind if of == role else other

    # Every fourth network has numbers so round that its neurons meet on kinks, and every fourth such large ones that they saturate.
    most, digits = ((1.5, 3), (2, 0), (1.5, 3), (6, 2))[number % 4]
    drawn = lambda: round(rng.uniform(-most, most), digits)
    loss = choose("loss", lambda each: role != "activation" or goes_with(each, kind))
    depth = rng.randint(1, 4)
    sizes = [rng.randint(1, 5) for _ in range(depth + 1)]
    layers = []
    for layer in range(depth):
        if layer == depth - 1:
            only = LOSSES[loss][1]
            activation = only or choose("activation")
        else:
            hidden = choose("activation")
            activation = rng.choice(COMPANIONS["activation"]) if hidden == "softmax" or rng.random() < 0.5 else hidden
        layers.append({"activation": activation, "weights": [[drawn() for _ in range(sizes[layer])] for _ in range(sizes[layer + 1])],
                       "biases": [drawn() for _ in range(sizes[layer + 1])]})
    samples = []
    for _ in range(rng.randint(1, 3)):
        hot, target = rng.randrange(sizes[-1]), [drawn() for _ in range(sizes[-1])]
        if loss == "cross-entropy":
            target = [1 if k == hot else 0 for k in range(sizes[-1])]
        elif loss == "binary-cross-entropy":
            target = [rng.choice((0, 1, 0.25)) for _ in range(sizes[-1])]
        samples.append({"input": [drawn() for _ in range(sizes[0])], "target": target})
    optimizer = {"kind": choose("optimizer"), "learningRate": rng.choice(RATES)}
    for setting, values in OPTIMIZERS[optimizer["kind"]][1].items():
        optimizer[setting] = rng.choice(values)
    frozen = []
    if number % 3 == 0:
        every = [name for layer in range(depth) for row in [*names(layers[layer], layer + 1)[0], names(layers[layer], layer + 1)[1]]
                 for name in row]
        frozen = [name for name in every if rng.random() < 0.2]
    fields = wired(kind, layers, frozen, rng) if role == "wiring" else {}
    drawn_so = case(f"{kind} {number}", layers, samples, loss, optimizer, frozen, ITERATIONS, **fields)
    return drawn_so if is_telling(drawn_so) else drawn_case(role, kind, number, attempt + 1)


def mixed_case(number, attempt=0):
    """A random case of one to three layers with anything in it: all activations with their shapes, losses and optimizers."""
    rng = random.Random(f"mixed {number} {attempt}")
    drawn = lambda: round(rng.uniform(-1.5, 1.5), 3)
    loss = rng.choice(list(LOSSES))
    depth = rng.randint(1, 3)
    sizes = [rng.randint(1, 3) for _ in range(depth + 1)]
    layers = []
    for layer in range(depth):
        fitting = [each for each in ACTIVATIONS if (LOSSES[loss][1] in (None, each) if layer == depth - 1 else each != "softmax")]
        activation = "softmax" if layer == depth - 1 and "softmax" in fitting and rng.random() < 0.4 else rng.choice(fitting)
        layers.append({"activation": activation, "weights": [[drawn() for _ in range(sizes[layer])] for _ in range(sizes[layer + 1])],
                       "biases": [drawn() for _ in range(sizes[layer + 1])]})
        if activation in SHAPES and rng.random() < 0.7:
            layers[-1][SHAPES[activation][0]] = rng.choice(SHAPES[activation][1])
    samples = []
    for _ in range(rng.randint(1, 3)):
        hot, target = rng.randrange(sizes[-1]), [drawn() for _ in range(sizes[-1])]
        if loss == "cross-entropy" or layers[-1]["activation"] == "softmax":
            target = [1 if k == hot else 0 for k in range(sizes[-1])]
        elif loss == "binary-cross-entropy":
            target = [rng.choice((0, 1, 0.25)) for _ in range(sizes[-1])]
        samples.append({"input": [drawn() for _ in range(sizes[0])], "target": target})
    kind = rng.choice(list(OPTIMIZERS))
    optimizer = {"kind": kind, "learningRate": rng.choice(RATES)}
    for setting, values in [*OPTIMIZERS[kind][1].items(), *LATER_SETTINGS[kind].items()]:
        if rng.random() < 0.6:
            optimizer[setting] = rng.choice(values)
    every = [name for layer in range(depth) for part in names(layers[layer], layer + 1) for name in flat(part)]
    if kind != "sgd" and rng.random() < 0.5:
        optimizer["moments"] = {"updates": rng.randint(0, 4)}
        if kind in FIRST and FIRST[kind]:
            optimizer["moments"]["first"] = {name: drawn() for name in every if rng.random() < 0.6}
        if kind in SECOND:
            optimizer["moments"]["second"] = {name: abs(drawn()) for name in every if rng.random() < 0.8}
    frozen = [name for name in every if rng.random() < 0.2] if number % 3 == 0 else []
    drawn_so = case(f"mixed {number}", layers, samples, loss, optimizer, frozen, ITERATIONS)
    return drawn_so if is_telling(drawn_so) else mixed_case(number, attempt + 1)


def wired(kind, layers, frozen, rng):
    """Takes the biases of some layers away and makes one of some parameters. Returns the fields that a file has of it."""
    if "unbiased" in kind:
        bare = rng.randrange(len(layers))
        for number, layer in enumerate(layers):
            if number == bare or rng.random() < 0.4:
                frozen[:] = [name for name in frozen if name not in names(layer, number + 1)[1]]
                layer["biases"] = None
    if "shared" not in kind:
        return {}
    values = {"weight": [], "bias": []}
    for number, layer in enumerate(layers):
        weight_names, bias_names = names(layer, number + 1)
        values["weight"] += [(name, row, origin) for row, named in zip(layer["weights"], weight_names)
                             for origin, name in enumerate(named)]
        values["bias"] += [(name, layer["biases"], to) for to, name in enumerate(bias_names)]
    groups = []
    for of in values.values():
        rng.shuffle(of)
        while len(of) > 1 and rng.random() < 0.7:
            size = rng.randint(2, min(4, len(of)))
            group, of[:size] = of[:size], []
            for _, numbers, place in group:
                numbers[place] = group[0][1][group[0][2]]
            chosen = [name for name, _, _ in group]
            groups.append(chosen)
            if any(name in frozen for name in chosen):
                frozen[:] = [name for name in frozen if name not in chosen] + chosen
    return {"shared": groups} if groups else {}


def batch_case(reduction, number):
    """A random case like those about a loss or an optimizer, of three to eight samples in batches."""
    rng = random.Random(f"batch {reduction} {number}")
    role = rng.choice(("loss", "optimizer", "mixed"))
    drawn = mixed_case(1000 + number) if role == "mixed" else drawn_case(role, rng.choice(COMPANIONS[role]), 1000 + number)
    scenario = drawn["scenario"]
    first = scenario["samples"][0]
    vary = lambda numbers, most: [round(each + rng.uniform(-most, most), 3) for each in numbers]
    shares = scenario["loss"] in ("binary-cross-entropy", "cross-entropy")
    count = rng.randint(3, 8)
    samples = [{"input": vary(first["input"], 1), "target": first["target"] if shares else vary(first["target"], 0.5)}
               for _ in range(count)]
    scenario |= {"version": 2, "title": f"{reduction} {number}", "samples": samples, "batch": rng.choice(("all", 2, 3, count - 1)),
                 "reduction": reduction}
    return {"scenario": scenario, "expected": {"iterations": trained_in_batches(scenario, ITERATIONS)}}


def goes_with(loss, activation):
    only = LOSSES[loss][1]
    return activation == only if only or activation == "softmax" else True


def is_telling(drawn_so):
    """Whether a case has finite numbers, and none that says more about rounding than about the program."""
    iterations = drawn_so["expected"]["iterations"]
    z = flat([iteration["preActivations"] for iteration in iterations])
    numbers = flat([list(iteration.values()) for iteration in iterations])
    if not all(map(math.isfinite, numbers)) or max(map(abs, numbers)) > 1e6 or any(0 < abs(each) < 1e-9 for each in z):
        return False
    others = flat([list(iteration.values()) for iteration in trained(drawn_so["scenario"], ITERATIONS, True)])
    return all(abs(x - y) < 1e-13 * max(1, abs(x)) for x, y in zip(numbers, others))


def flat(nested):
    return [number for each in nested for number in flat(each)] if isinstance(nested, list) else [nested]


def write(file, content):
    # Without a time or a name inside, the same content makes the same file.
    file.write_bytes(gzip.compress(content, 9, mtime=0) if file.suffix == ".gz" else content)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[1] / "test/resources/oracle")
    folder.mkdir(parents=True, exist_ok=True)
    for name, chosen in chosen_cases():
        write(folder / f"{name}.json", (json.dumps(chosen, indent=1) + "\n").encode())
    for role, kinds in (("activation", ACTIVATIONS), ("loss", LOSSES), ("optimizer", OPTIMIZERS), ("wiring", WIRINGS)):
        for kind in kinds:
            cases = [drawn_case(role, kind, number) for number in range(CASES_OF_EACH)]
            write(folder / f"{role}-{kind}.json.gz", (json.dumps(cases, separators=(",", ":")) + "\n").encode())
    mixed = [mixed_case(number) for number in range(MIXED_CASES)]
    write(folder / "mixed.json.gz", (json.dumps(mixed, separators=(",", ":")) + "\n").encode())
    for reduction in REDUCTIONS:
        cases = [case for case in (batch_case(reduction, number) for number in range(CASES_OF_EACH))
                 if max(map(abs, flat([[value for key, value in iteration.items() if key != "passes"]
                                       for iteration in case["expected"]["iterations"]]))) < 1e6]
        write(folder / f"batch-{reduction}.json.gz", (json.dumps(cases, separators=(",", ":")) + "\n").encode())


if __name__ == "__main__":
    main()
