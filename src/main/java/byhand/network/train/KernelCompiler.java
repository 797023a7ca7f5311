package byhand.network.train;

import byhand.formula.Abbreviation;
import byhand.formula.Call;
import byhand.formula.Cases;
import byhand.formula.Elementary;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Exponential;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.LocalDerivative;
import byhand.formula.Expression.Negation;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Power;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Root;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Vanishing;
import byhand.formula.Expression.Variable;
import byhand.formula.Precise;
import byhand.network.Slot;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Compiles formulas to the code that does the same operations in the same order, so that both give the same bits. The formulas' variables
 * are {@link Slot}s.
 */
final class KernelCompiler {

    /**
     * A number to be computed.
     *
     * @param target the place of a row, or a local number that the formulas behind may use
     */
    record Assignment(Slot target, Expression form) {
    }

    private static final String SUPERCLASS = Type.getInternalName(RowKernel.class);
    private static final String DOUBLES = "[D";
    private static final String RUN = "(II" + DOUBLES.repeat(5) + ")V";
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int FIRST_ROW = 3;
    private static final int COMMON = 7;
    private static final int FIRST_LOCAL = 8;

    private final List<Assignment> assignments;
    private final int given;
    /** What is the same for the whole row, with the places of its numbers, behind the given ones; each part of the formulas by itself. */
    private final IdentityHashMap<Expression, Integer> places = new IdentityHashMap<>();
    private final List<Expression> hoisted = new ArrayList<>();

    private KernelCompiler(List<Assignment> assignments, int given) {
        this.assignments = assignments;
        this.given = given;
        assignments.forEach(assignment -> hoist(assignment.form()));
    }

    /**
     * The code for some formulas, to be computed in turn for every place of a row.
     *
     * @param given how many numbers there are that are the same for the whole row
     */
    static RowKernel compile(List<Assignment> assignments, int given) {
        byte[] code = new KernelCompiler(assignments, given).code();
        try {
            return (RowKernel) MethodHandles.lookup().defineHiddenClass(code, true).lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("formulas that cannot be compiled: " + assignments, e);
        }
    }

    private void hoist(Expression part) {
        if (isCommon(part)) {
            if (!(part instanceof Variable) && !(part instanceof Constant) && !places.containsKey(part)) {
                places.put(part, given + hoisted.size());
                hoisted.add(part);
            }
        } else {
            part.computation().forEach(this::hoist);
        }
    }

    private static boolean isCommon(Expression part) {
        return !part.computesWith(each -> each instanceof Variable variable && ((Slot) variable.referent()).kind() != Slot.Kind.COMMON);
    }

    private byte[] code() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        String name = SUPERCLASS + "OfFormulas";
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, SUPERCLASS, null);
        constructor(writer.visitMethod(0, "<init>", "()V", null, null));
        commonLength(writer.visitMethod(0, "commonLength", "()I", null, null));
        prepare(writer.visitMethod(0, "prepare", "(" + DOUBLES + ")V", null, null));
        run(writer.visitMethod(0, "run", RUN, null, null));
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void constructor(MethodVisitor method) {
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPERCLASS, "<init>", "()V", false);
        end(method);
    }

    private void commonLength(MethodVisitor method) {
        method.visitCode();
        method.visitLdcInsn(given + hoisted.size());
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void prepare(MethodVisitor method) {
        method.visitCode();
        Emitter emitter = new Emitter(method, 2) {
            @Override
            void load(Slot slot) {
                if (slot.kind() != Slot.Kind.COMMON) {
                    throw new IllegalArgumentException("not the same for the whole row: " + slot);
                }
                method.visitVarInsn(Opcodes.ALOAD, 1);
                method.visitLdcInsn(slot.index());
                method.visitInsn(Opcodes.DALOAD);
            }
        };
        for (int i = 0; i < hoisted.size(); i++) {
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitLdcInsn(given + i);
            emitter.emit(hoisted.get(i));
            method.visitInsn(Opcodes.DASTORE);
        }
        end(method);
    }

    private void run(MethodVisitor method) {
        method.visitCode();
        RowEmitter emitter = new RowEmitter(method);
        emitter.loadCommon();
        Label begin = new Label();
        Label end = new Label();
        method.visitLabel(begin);
        method.visitVarInsn(Opcodes.ILOAD, FROM);
        method.visitVarInsn(Opcodes.ILOAD, TO);
        method.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        assignments.forEach(emitter::assign);
        method.visitIincInsn(FROM, 1);
        method.visitJumpInsn(Opcodes.GOTO, begin);
        method.visitLabel(end);
        end(method);
    }

    private static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** Writes the code that leaves an expression's value on the stack. */
    private abstract static class Emitter {
        final MethodVisitor method;
        private int nextLocal;

        Emitter(MethodVisitor method, int firstLocal) {
            this.method = method;
            this.nextLocal = firstLocal;
        }

        abstract void load(Slot slot);

        /** A local variable that nothing else uses. */
        final int newLocal() {
            nextLocal += 2;
            return nextLocal - 2;
        }

        void emit(Expression part) {
            if (part instanceof Variable variable) {
                load((Slot) variable.referent());
            } else if (part instanceof Constant constant) {
                method.visitLdcInsn(constant.number());
            } else if (part instanceof Sum sum) {
                chain(sum.terms(), Opcodes.DADD);
            } else if (part instanceof Product product) {
                chain(product.factors(), Opcodes.DMUL);
            } else if (part instanceof Difference difference) {
                chain(difference.children(), Opcodes.DSUB);
            } else if (part instanceof Fraction fraction) {
                chain(fraction.children(), Opcodes.DDIV);
            } else if (part instanceof Negation negation) {
                emit(negation.body());
                method.visitInsn(Opcodes.DNEG);
            } else if (part instanceof Square square) {
                emit(square.base());
                method.visitInsn(Opcodes.DUP2);
                method.visitInsn(Opcodes.DMUL);
            } else if (part instanceof Power power) {
                call("pow", power.children());
            } else if (part instanceof Root root) {
                call("sqrt", root.children());
            } else if (part instanceof Exponential exponential) {
                call("exp", exponential.children());
            } else if (part instanceof Elementary elementary) {
                call(elementary.function().method(), elementary.arguments());
            } else if (part instanceof Vanishing vanishing) {
                vanishing(vanishing);
            } else if (part instanceof Cases cases) {
                cases(cases);
            } else if (part instanceof Call || part instanceof Abbreviation || part instanceof Precise || part instanceof LocalDerivative
                    || part instanceof Operand) {
                emit(part.computation().get(0));
            } else {
                throw new IllegalArgumentException("no code for " + part.getClass().getSimpleName());
            }
        }

        private void chain(List<Expression> parts, int operation) {
            emit(parts.get(0));
            for (Expression part : parts.subList(1, parts.size())) {
                emit(part);
                method.visitInsn(operation);
            }
        }

        private void call(String function, List<Expression> arguments) {
            arguments.forEach(this::emit);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(Math.class), function,
                    "(" + "D".repeat(arguments.size()) + ")D", false);
        }

        private void vanishing(Vanishing vanishing) {
            Label rest = new Label();
            Label end = new Label();
            emit(vanishing.factor());
            method.visitInsn(Opcodes.DCONST_0);
            method.visitInsn(Opcodes.DCMPL);
            method.visitJumpInsn(Opcodes.IFNE, rest);
            method.visitInsn(Opcodes.DCONST_0);
            method.visitJumpInsn(Opcodes.GOTO, end);
            method.visitLabel(rest);
            emit(vanishing.form());
            method.visitLabel(end);
        }

        private void cases(Cases cases) {
            int subject = newLocal();
            Label notAbove = new Label();
            Label neither = new Label();
            Label end = new Label();
            emit(cases.subject());
            method.visitVarInsn(Opcodes.DSTORE, subject);
            compare(subject, cases.bound(), Opcodes.DCMPL);
            method.visitJumpInsn(Opcodes.IFLE, notAbove);
            emit(cases.above());
            method.visitJumpInsn(Opcodes.GOTO, end);
            method.visitLabel(notAbove);
            compare(subject, cases.bound(), Opcodes.DCMPG);
            method.visitJumpInsn(Opcodes.IFGT, neither);
            emit(cases.below());
            method.visitJumpInsn(Opcodes.GOTO, end);
            method.visitLabel(neither);
            method.visitLdcInsn(Double.NaN);
            method.visitLabel(end);
        }

        private void compare(int subject, double bound, int comparison) {
            method.visitVarInsn(Opcodes.DLOAD, subject);
            method.visitLdcInsn(bound);
            method.visitInsn(comparison);
        }
    }

    /** What is common stands in local variables, which are loaded before the loop. */
    private final class RowEmitter extends Emitter {
        private final Map<Integer, Integer> commons = new TreeMap<>();
        private final Map<Integer, Integer> locals = new TreeMap<>();

        RowEmitter(MethodVisitor method) {
            super(method, FIRST_LOCAL);
        }

        void loadCommon() {
            for (int i = 0; i < given + hoisted.size(); i++) {
                int index = i;
                boolean used = i >= given || assignments.stream().anyMatch(each -> each.form().computesWith(part -> isGiven(part, index)));
                if (used) {
                    commons.put(i, newLocal());
                    method.visitVarInsn(Opcodes.ALOAD, COMMON);
                    method.visitLdcInsn(i);
                    method.visitInsn(Opcodes.DALOAD);
                    method.visitVarInsn(Opcodes.DSTORE, commons.get(i));
                }
            }
        }

        private static boolean isGiven(Expression part, int index) {
            return part instanceof Variable variable && variable.referent() instanceof Slot slot && slot.kind() == Slot.Kind.COMMON
                    && slot.index() == index;
        }

        void assign(Assignment assignment) {
            Slot target = assignment.target();
            switch (target.kind()) {
                case ROW -> {
                    method.visitVarInsn(Opcodes.ALOAD, FIRST_ROW + target.index());
                    method.visitVarInsn(Opcodes.ILOAD, FROM);
                    emit(assignment.form());
                    method.visitInsn(Opcodes.DASTORE);
                }
                case LOCAL -> {
                    locals.put(target.index(), newLocal());
                    emit(assignment.form());
                    method.visitVarInsn(Opcodes.DSTORE, locals.get(target.index()));
                }
                case COMMON -> throw new IllegalArgumentException("what is common is not assigned");
            }
        }

        @Override
        void emit(Expression part) {
            Integer place = places.get(part);
            if (place != null) {
                method.visitVarInsn(Opcodes.DLOAD, commons.get(place));
            } else {
                super.emit(part);
            }
        }

        @Override
        void load(Slot slot) {
            switch (slot.kind()) {
                case ROW -> {
                    method.visitVarInsn(Opcodes.ALOAD, FIRST_ROW + slot.index());
                    method.visitVarInsn(Opcodes.ILOAD, FROM);
                    method.visitInsn(Opcodes.DALOAD);
                }
                case LOCAL -> method.visitVarInsn(Opcodes.DLOAD, locals.get(slot.index()));
                case COMMON -> method.visitVarInsn(Opcodes.DLOAD, commons.get(slot.index()));
            }
        }
    }
}
