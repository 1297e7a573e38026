package com.roseash.platform.fragment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.roseash.platform.cache.Slot;
import com.roseash.platform.config.RoseAsh;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The {@code rose:fragment} attribute: another application's fragment goes into the
 * element, whose own body is what stands there when the fragment cannot be had.
 * {@code rose:params="limit=3"} gives it parameters.
 */
@Component
class RoseDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "rose";

	/** Before every attribute that could change the body. */
	private static final int PRECEDENCE = 150;

	private final boolean development;

	RoseDialect(RoseAsh settings) {
		super("Rose Ash", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
		this.development = settings.development();
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new FragmentAttribute(this.development),
				new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
	}

	private static final class FragmentAttribute extends AbstractAttributeModelProcessor {

		private final boolean development;

		FragmentAttribute(boolean development) {
			super(TemplateMode.HTML, PREFIX, null, false, "fragment", true, PRECEDENCE, true);
			this.development = development;
		}

		@Override
		protected void doProcess(ITemplateContext context, IModel model, AttributeName name, String type,
				IElementModelStructureHandler structure) {
			HttpServletRequest request = request();
			if (FragmentBatch.isFragment(request)) {
				throw new IllegalStateException("A fragment does not include another: " + type);
			}
			IProcessableElementTag host = (IProcessableElementTag) model.get(0);
			int number = PageTemplate.of(request)
				.add(Slot.of(type, parameters(context, host.getAttributeValue(PREFIX, "params"))));
			IModelFactory factory = context.getModelFactory();
			model.replace(0, mark(host, type, number, factory));
			model.insert(1, factory.createText(PageTemplate.begin(number)));
			model.insert(model.size() - 1, factory.createText(PageTemplate.end()));
		}

		private IProcessableElementTag mark(IProcessableElementTag host, String type, int number,
				IModelFactory factory) {
			IProcessableElementTag marked = factory.removeAttribute(host, PREFIX, "params");
			marked = factory.setAttribute(marked, "data-fragment", type);
			return this.development
					? factory.setAttribute(marked, "data-fragment-source", PageTemplate.provenance(number)) : marked;
		}

		private static Map<String, String> parameters(ITemplateContext context, @Nullable String text) {
			Map<String, String> parameters = new LinkedHashMap<>();
			if (text != null) {
				for (Assignation one : AssignationUtils.parseAssignationSequence(context, text, false)) {
					parameters.put(one.getLeft().getStringRepresentation(),
							String.valueOf(one.getRight().execute(context)));
				}
			}
			return parameters;
		}

		private static HttpServletRequest request() {
			if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
				return attributes.getRequest();
			}
			throw new IllegalStateException("Fragments are placed in pages only");
		}

	}

}
