/**
 * Where everything stands in the diagram: columns, neurons, numbers and the course of edges, for networks of every size; and what is found
 * at a point.
 *
 * <p>Pure geometry that draws nothing. Lengths are in the units of the surface, y grows downwards. Uses {@code diagram.surface} for colours
 * only. Start reading at {@link byhand.diagram.layout.Layout}.
 */
package byhand.diagram.layout;
