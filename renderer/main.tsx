import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { FaultBoundary } from './FaultPage.tsx';
import { showTheme, storedTheme } from './ui/theme.ts';
import './theme/fonts.css';
import './theme/theme.css';
import './theme/contrast.css';

showTheme(storedTheme());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <FaultBoundary>
      <App />
    </FaultBoundary>
  </StrictMode>,
);
